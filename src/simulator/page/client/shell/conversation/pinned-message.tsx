import type { MessageSeen } from '../../../protocol.ts';
import { MessageBlocks } from '../../blocks/index.ts';
import { usePageStore } from '../../net/index.ts';
import { elementEvents } from '../element-events.ts';
import { AuthorName } from '../messages/author-name.tsx';

interface PinnedMessageProps {
  channel: string;
  message: MessageSeen;
  openThread(): void;
}

/** A pinned message as it stands now, and the way to its thread. */
export function PinnedMessage({ channel, message, openThread }: PinnedMessageProps) {
  const store = usePageStore();
  return (
    <article className="shell-pinned">
      <AuthorName message={message} />
      <MessageBlocks
        blocks={message.blocks}
        text={message.text}
        values={message.values}
        on={elementEvents(store, { channel, ts: message.ts })}
      />
      <button type="button" className="shell-button" onClick={openThread}>
        Open the thread
      </button>
    </article>
  );
}
