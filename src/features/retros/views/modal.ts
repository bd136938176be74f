import { plain, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';

export function formModal(
  form: { title: string; submit: string; callbackId: string; metadata: string },
  blocks: Block[],
): Modal {
  return {
    type: 'modal',
    callback_id: form.callbackId,
    private_metadata: form.metadata,
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain('Close', 24),
    blocks,
  };
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
