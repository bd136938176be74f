import type { MessageSeen, PersonSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { fullMoment, timeOfDay } from '../moments.ts';
import { StatusEmoji } from '../parts/status-emoji.tsx';

/** Who wrote a message, and when. */
export function AuthorName({ message }: { message: MessageSeen }) {
  const { people, openPerson } = useSurroundings();
  const author = people.get(message.userId);
  return (
    <div className="shell-author">
      <button type="button" className="shell-author-name" onClick={() => openPerson(message.userId)}>
        <bdi>{nameOf(author)}</bdi>
      </button>
      {message.from !== 'person' && <span className="shell-app-tag">APP</span>}
      {message.from === 'person' && <StatusEmoji status={author?.status ?? null} />}
      <Moment message={message} />
    </div>
  );
}

function nameOf(author: PersonSeen | undefined): string {
  return author?.name ?? 'Somebody';
}

function Moment({ message }: { message: MessageSeen }) {
  const { me } = useSurroundings();
  const at = new Date(message.at);
  return (
    <time dateTime={message.at} title={fullMoment(at, me.timeZone)}>
      {timeOfDay(at, me.timeZone)}
    </time>
  );
}
