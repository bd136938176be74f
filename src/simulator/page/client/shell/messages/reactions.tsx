import type { MessageSeen } from '../../../protocol.ts';
import { Emoji } from '../../blocks/index.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { usePageStore } from '../../net/index.ts';

/** Who reacted with what; a press adds one's own. */
export function Reactions({ message, channel }: { message: MessageSeen; channel: string }) {
  const store = usePageStore();
  const { me, people } = useSurroundings();
  if (message.reactions.length === 0) return null;
  return (
    <ul className="shell-reactions" aria-label="Reactions">
      {message.reactions.map(({ name, userIds }) => {
        const names = userIds.map((id) => people.get(id)?.name ?? 'somebody').join(', ');
        return (
          <li key={name}>
            <button
              type="button"
              className="shell-reaction"
              aria-pressed={userIds.includes(me.id)}
              aria-label={`${name.replaceAll('_', ' ')}: ${names}`}
              title={`${names} reacted with :${name}:`}
              onClick={() => void store.do({ what: 'react', channel, ts: message.ts, name })}
            >
              <Emoji name={name} /> {userIds.length}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
