import { useEffect, useRef } from 'react';
import type { PersonSeen } from '../../../protocol.ts';
import { dateIn, localTime, timeOfDay } from '../moments.ts';
import { Avatar } from '../parts/avatar.tsx';
import { StatusEmoji } from '../parts/status-emoji.tsx';
import { useShell, useWays } from '../shell-context.ts';
import { useNow } from '../use-now.ts';

/** Everybody one can be, one click away. */
export function PeopleRow() {
  const { sight } = useShell();
  const people = sight.people.filter(({ isApp, isDeactivated }) => !isApp && !isDeactivated);
  return (
    <nav className="shell-people" aria-label="Who you are">
      <span className="shell-people-lead" aria-hidden="true">
        You are
      </span>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <BePerson person={person} isMe={person.id === sight.me.id} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BePerson({ person, isMe }: { person: PersonSeen; isMe: boolean }) {
  const { be, openPerson } = useWays();
  const { sight } = useShell();
  const now = useNow();
  const isSameDay = dateIn(now, person.timeZone) === dateIn(now, sight.me.timeZone);
  const time = isSameDay ? timeOfDay(now, person.timeZone) : localTime(now, person.timeZone);
  const button = useRef<HTMLButtonElement>(null);

  /** On a narrow page the row is longer than what is seen of it, and becomes longer with a status or a time in another zone. */
  useEffect(() => {
    const own = button.current;
    const row = own?.closest('ul');
    if (!isMe || !own || !row) return;
    const sizes = new ResizeObserver(() => own.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    for (const one of [row, ...row.children]) sizes.observe(one);
    return () => sizes.disconnect();
  }, [isMe]);

  return (
    <button
      ref={button}
      type="button"
      className="shell-person"
      aria-pressed={isMe}
      title={[person.realName, person.title, person.timeZone, isMe ? 'Open your profile' : '']
        .filter((part) => part !== '')
        .join(' · ')}
      onClick={() => (isMe ? openPerson(person.id) : be(person.handle))}
    >
      <Avatar person={person} size={28} />
      <span className="shell-person-words">
        <span className="shell-person-name">
          <bdi>{person.name}</bdi>
          <StatusEmoji status={person.status} />
        </span>
        <span className="shell-person-time">{time}</span>
      </span>
    </button>
  );
}
