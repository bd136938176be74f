import type { MessageSeen } from '../../../protocol.ts';
import type { ElementEvents } from '../../blocks/contract.ts';
import { MessageBlocks } from '../../blocks/index.ts';
import { noteIn } from './note.ts';

/** What a message says; that somebody came or went is said quietly. */
export function MessageContent({ message, on }: { message: MessageSeen; on: ElementEvents }) {
  const note = noteIn(message);
  if (note !== null) return <p className="shell-note">{note}</p>;
  return (
    <div className="shell-message-content">
      <MessageBlocks blocks={message.blocks} text={message.text} values={message.values} on={on} />
      {/* As Slack has it (chat.update): not on what is drawn from blocks. */}
      {message.isEdited && message.blocks.length === 0 && <span className="shell-edited">(edited)</span>}
    </div>
  );
}
