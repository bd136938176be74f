import type { ConversationSeen } from '../../../protocol.ts';
import { usePageStore } from '../../net/index.ts';

/** In place of the composer where one cannot write. */
export function JoinBar({ conversation }: { conversation: ConversationSeen }) {
  const store = usePageStore();
  if (conversation.isArchived) return <p className="shell-join">This channel is archived. It can be read.</p>;
  return (
    <p className="shell-join">
      <span>
        You are looking at <strong>#{conversation.name}</strong>.
      </span>
      <button
        type="button"
        className="shell-button shell-button-primary"
        onClick={() => void store.do({ what: 'join', channel: conversation.id })}
      >
        Join the channel
      </button>
    </p>
  );
}
