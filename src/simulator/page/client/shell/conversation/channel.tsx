import type { ConversationSeen } from '../../../protocol.ts';
import { ChannelHeader } from './channel-header.tsx';
import { ConversationBeginning } from './conversation-beginning.tsx';
import { Talk } from './talk.tsx';

/** A channel, or the messages with the app. */
export function Channel({ conversation }: { conversation: ConversationSeen }) {
  return (
    <main className="shell-conversation">
      <ChannelHeader conversation={conversation} />
      <Talk
        conversation={conversation}
        thread={null}
        beginning={<ConversationBeginning conversation={conversation} />}
      />
    </main>
  );
}
