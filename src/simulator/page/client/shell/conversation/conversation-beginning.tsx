import type { ConversationSeen } from '../../../protocol.ts';
import { ConversationSign } from '../parts/conversation-sign.tsx';
import { DrumMark } from '../parts/drum-mark.tsx';
import { useShell } from '../shell-context.ts';

/** What stands above the first message. */
export function ConversationBeginning({ conversation }: { conversation: ConversationSeen }) {
  const { sight } = useShell();
  if (conversation.kind === 'im')
    return (
      <div className="shell-beginning">
        <DrumMark size={48} />
        <h3>{conversation.name}</h3>
        <p>
          These are your messages with {sight.app.name}; only you see them. It writes when something is yours
          to do.
        </p>
      </div>
    );
  return (
    <div className="shell-beginning">
      <h3>
        <ConversationSign conversation={conversation} />
        {conversation.name}
      </h3>
      <p>{conversation.topic !== '' ? `${conversation.topic} ` : ''}This is where the channel begins.</p>
    </div>
  );
}
