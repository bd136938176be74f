import { plain, section } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';

/** An answer where a form was, or over the Home. */
export function answerModal(title: string, message: Message): Modal {
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain('Done', 24),
    blocks: message.blocks ?? [section(message.text)],
  };
}
