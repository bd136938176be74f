import { plain, section } from '../../../slack/blocks.ts';
import { formModal as closableForm, type Form } from '../../../slack/form-modal.ts';
import type { Block, Modal } from '../../../slack/message.ts';

/** A form of retros; what was added before stays, so that leaving it is closing it. */
export function formModal(form: Omit<Form, 'close'>, blocks: Block[]): Modal {
  return closableForm({ ...form, close: 'Close' }, blocks);
}

/** An answer where a form was. */
export function saidModal(title: string, says: string, more: Block[] = []): Modal {
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain('Done', 24),
    blocks: [section(says), ...more],
  };
}
