import { input, plain, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { formatDay } from '../../../time/index.ts';
import { ids, noteFields } from '../ids.ts';
import { type Target, targetValue } from './target.ts';

/** What fits beside all else in one message. */
const LONGEST_NOTE = 1000;

/** In which somebody says something to everybody in the daily. */
export function noteModal(target: Target, teamName: string, text: string): Modal {
  const field = textInput({ ...(text && { value: text }), lines: true, max: LONGEST_NOTE });
  return {
    type: 'modal',
    callback_id: ids.daily.noteSubmit,
    private_metadata: targetValue(target),
    title: plain('Add a note', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      input(noteFields.text, `For the daily of ${teamName}, ${formatDay(target.date)}`, field, {
        optional: true,
        hint: 'Everybody in the channel reads it under your name. Left empty, it is taken away.',
      }),
    ],
  };
}
