import { section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';

const TEXT_ADVISED = 3900;
const LINES_A_SECTION = 15;
/** As many as fifty blocks hold. */
const MOST_LINES = 700;

/** Lines over as many sections as they need. */
export function inMessage(lines: readonly string[]): Message {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const all = more > 0 ? [...shown, `and ${more} more`] : shown;
  const blocks = Array.from(
    { length: Math.ceil(all.length / LINES_A_SECTION) },
    (_, at): Block => section(all.slice(at * LINES_A_SECTION, (at + 1) * LINES_A_SECTION).join('\n')),
  );
  return { text: cutMrkdwn(all.join('\n'), TEXT_ADVISED), blocks };
}
