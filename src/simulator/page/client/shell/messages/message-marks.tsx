import type { MessageSeen } from '../../../protocol.ts';
import { useWays } from '../shell-context.ts';

interface MessageMarksProps {
  message: MessageSeen;
  channel: string;
  isInThread: boolean;
}

/** What is said above a message: that nobody else sees it, that it is pinned, that it replies to a thread. */
export function MessageMarks({ message, channel, isInThread }: MessageMarksProps) {
  const { go } = useWays();
  const thread = message.threadTs;
  const isShownFromThread = message.isBroadcast && !isInThread && thread !== null;
  return (
    <>
      {message.isEphemeral && <p className="shell-mark">Only visible to you</p>}
      {message.isPinned && <p className="shell-mark">📌 Pinned</p>}
      {isShownFromThread && (
        <p className="shell-mark">
          Replied to{' '}
          <button
            type="button"
            className="shell-text-button"
            onClick={() => go({ kind: 'conversation', id: channel, thread })}
          >
            a thread
          </button>
        </p>
      )}
      {message.isBroadcast && isInThread && <p className="shell-mark">Also sent to the channel</p>}
    </>
  );
}
