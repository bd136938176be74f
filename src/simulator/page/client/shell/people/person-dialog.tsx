import { localTime } from '../moments.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { StatusEmoji } from '../parts/status-emoji.tsx';
import { useShell, useWays } from '../shell-context.ts';
import { useNow } from '../use-now.ts';
import { OwnProfile } from './own-profile.tsx';

/** Who somebody is, and the way to be them. */
export function PersonDialog({ id, close }: { id: string; close(): void }) {
  const { sight } = useShell();
  const { be } = useWays();
  const now = useNow();
  const person = sight.people.find((one) => one.id === id);
  if (!person) return null;
  const isMe = person.id === sight.me.id;
  const kind = person.isApp ? 'App' : person.isDeactivated ? 'Deactivated' : person.isGuest ? 'Guest' : null;
  return (
    <Dialog title={person.realName} close={close}>
      <div className="shell-profile">
        <Avatar person={person} size={72} />
        <dl>
          <dt>Mentioned as</dt>
          <dd>@{person.handle}</dd>
          {person.title !== '' && (
            <>
              <dt>Title</dt>
              <dd>{person.title}</dd>
            </>
          )}
          {kind && (
            <>
              <dt>Account</dt>
              <dd>{kind}</dd>
            </>
          )}
          {person.timeZone !== '' && (
            <>
              <dt>Local time</dt>
              <dd>
                {localTime(now, person.timeZone)} ({person.timeZone})
              </dd>
            </>
          )}
          {person.status && (
            <>
              <dt>Status</dt>
              <dd>
                <StatusEmoji status={person.status} /> {person.status.text}
              </dd>
            </>
          )}
        </dl>
      </div>
      {isMe && <OwnProfile close={close} />}
      {!isMe && !person.isApp && !person.isDeactivated && (
        <p className="shell-dialog-foot">
          <button
            type="button"
            className="shell-button shell-button-primary"
            onClick={() => {
              close();
              be(person.handle);
            }}
          >
            Be {person.name}
          </button>
        </p>
      )}
    </Dialog>
  );
}
