import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';

const TEXT_ADVISED = 3900;
/** What a section holds, and how many a message does. */
const SECTION_TEXT = 3000;
const MOST_SECTIONS = 49;

/** Lines over as many sections as they need. */
export function inMessage(lines: readonly string[]): Message {
  const sections: string[] = [];
  let shown = 0;
  for (const line of lines) {
    const last = sections.at(-1);
    const longer = `${last}\n${line}`;
    if (last !== undefined && longer.length <= SECTION_TEXT) sections[sections.length - 1] = longer;
    else if (sections.length < MOST_SECTIONS) sections.push(line);
    else break;
    shown++;
  }
  const more = lines.length - shown;
  const all = more > 0 ? [...sections, `and ${more} more`] : sections;
  return { text: cutMrkdwn(all.join('\n'), TEXT_ADVISED), blocks: all.map((text) => section(text)) };
}
