import { section } from './blocks.ts';
import type { Message, Modal } from './message.ts';

/** A message shown where there is only a modal to show it in. */
export function noticeModal(message: Message): Modal {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Drumbeat' },
    close: { type: 'plain_text', text: 'Back' },
    blocks: message.blocks ?? [section(message.text)],
  };
}
