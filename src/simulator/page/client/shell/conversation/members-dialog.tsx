import type { ConversationSeen, PersonSeen } from '../../../protocol.ts';
import { usePageStore } from '../../net/index.ts';
import { localTime } from '../moments.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useShell, useWays } from '../shell-context.ts';
import { useNow } from '../use-now.ts';

/** Who is in a channel; adding the app, and leaving. */
export function MembersDialog({ conversation, close }: { conversation: ConversationSeen; close(): void }) {
  const { sight } = useShell();
  const { openPerson } = useWays();
  const store = usePageStore();
  const now = useNow();
  const members = conversation.members
    .map((id) => sight.people.find((person) => person.id === id))
    .filter((person) => person !== undefined);
  const hasApp = conversation.members.includes(sight.app.botUserId);
  const canChange = conversation.isMember && !conversation.isArchived;
  return (
    <Dialog title={`Members of #${conversation.name}`} close={close}>
      <ul className="shell-member-list">
        {members.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="shell-member"
              onClick={() => {
                close();
                openPerson(person.id);
              }}
            >
              <Avatar person={person} size={32} />
              <span>
                <bdi>{person.realName}</bdi>
                <small>{describe(person, now)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {canChange && (
        <p className="shell-dialog-foot">
          {!hasApp && (
            <button
              type="button"
              className="shell-button shell-button-primary"
              onClick={() => void store.do({ what: 'invite-app', channel: conversation.id })}
            >
              Add {sight.app.name}
            </button>
          )}
          <button
            type="button"
            className="shell-button"
            onClick={async () => {
              if (await store.do({ what: 'leave', channel: conversation.id })) close();
            }}
          >
            Leave the channel
          </button>
        </p>
      )}
    </Dialog>
  );
}

function describe(person: PersonSeen, now: Date): string {
  if (person.isApp) return 'App';
  const time = person.timeZone === '' ? '' : localTime(now, person.timeZone);
  const kind = person.isDeactivated ? 'Deactivated' : person.isGuest ? 'Guest' : '';
  return [person.title, kind, time].filter((part) => part !== '').join(' · ');
}
