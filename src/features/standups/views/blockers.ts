import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { sectionsOf } from './words.ts';

/** As many as are read at one go; `/blocker list` has them all. */
const SHOWN = 30;

/** What is blocked by now, for whoever asks under the daily. `lines` are mrkdwn, the oldest first. */
export function openBlockersMessage(lines: readonly string[]): Message {
  if (lines.length === 0) return { text: 'Nothing is blocked any more.' };
  const more = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more: \`/blocker list\``] : [];
  const shown = [...lines.slice(0, SHOWN).map((line) => `🚧 ${line}`), ...more];
  return {
    text: shown.join('\n'),
    blocks: [
      section('*Open blockers, the oldest first*'),
      ...sectionsOf(shown.map((before) => ({ before, written: '' }))),
    ],
  };
}
