import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Retro } from '../rules/index.ts';

/** Before a retro is cancelled. */
export function cancelQuestion({ id, number }: Retro): Message {
  const text = `Cancel retro ${number}? Its cards and votes are deleted for everybody; actions that were agreed on stay.`;
  return {
    text: `${text} Press Cancel it on this message.`,
    blocks: [section(text), actions(button('Cancel it', ids.phase.cancel, { value: id, style: 'danger' }))],
  };
}
