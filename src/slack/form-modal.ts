import { plain } from './blocks.ts';
import type { Block, Modal } from './message.ts';

export interface Form {
  title: string;
  submit: string;
  /** What is on the button that leaves it. */
  close: string;
  callbackId: string;
  metadata: string;
}

/** A modal in which something is filled in and sent. */
export function formModal(form: Form, blocks: Block[]): Modal {
  return {
    type: 'modal',
    callback_id: form.callbackId,
    private_metadata: form.metadata,
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain(form.close, 24),
    blocks,
  };
}
