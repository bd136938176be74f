import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';

const TEXT_ADVISED = 3900;
/** What a section holds. */
const SECTION_TEXT = 3000;
/** Slack refuses a message of which all blocks are longer than some 13,000 characters together. */
const MESSAGE_TEXT = 11_000;

/** Lines over as many sections as they need; of those that a message has no room for, how many. */
export function inMessage(lines: readonly string[]): Message {
  const sections: string[] = [];
  let shown = 0;
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > MESSAGE_TEXT) break;
    const last = sections.at(-1);
    const longer = `${last}\n${line}`;
    if (last !== undefined && longer.length <= SECTION_TEXT) sections[sections.length - 1] = longer;
    else sections.push(line);
    shown++;
  }
  const more = lines.length - shown;
  const all = more > 0 ? [...sections, `and ${more} more`] : sections;
  return { text: cutMrkdwn(all.join('\n'), TEXT_ADVISED), blocks: all.map((text) => section(text)) };
}
