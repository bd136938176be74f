import type { ViewOutput } from '@slack/bolt';
import { divider, section } from './blocks.ts';
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

/** A modal as it was, with something said at its top; what was typed stays, because its inputs keep their ids. */
export function withNotice(modal: ViewOutput, notice: Modal['blocks']): Modal {
  const { callback_id, clear_on_close, notify_on_close, private_metadata } = modal;
  return {
    type: 'modal',
    title: modal.title,
    ...(modal.submit && { submit: modal.submit }),
    ...(modal.close && { close: modal.close }),
    ...{ callback_id, clear_on_close, notify_on_close, private_metadata },
    blocks: [...notice, divider(), ...modal.blocks],
  };
}
