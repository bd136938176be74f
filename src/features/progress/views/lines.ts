import type { SectionBlock } from '@slack/types';
import { MOST_ANSWERS } from '../../../slack/answers.ts';
import { section } from '../../../slack/blocks.ts';
import { mostThatFit, overMessages } from '../../../slack/length.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';

const TEXT_ADVISED = 3900;
/** What a section holds. */
const SECTION_TEXT = 3000;

/** Lines over as many messages as they need. */
export function inMessages(lines: readonly string[]): Message[] {
  return overMessages(inSections(lines)).map((blocks) => ({ text: textOf(blocks), blocks }));
}

/** Lines in one message; of those that it has no room for, how many they are and, as 'in the thread', where. */
export function inMessage(lines: readonly string[], where = ''): Message {
  const blocksOf = (shown: readonly string[]) => {
    const left = lines.length - shown.length;
    return [...inSections(shown), ...(left > 0 ? [section(`and ${left} more${where && `, ${where}`}`)] : [])];
  };
  const blocks = blocksOf(mostThatFit(lines, blocksOf));
  return { text: textOf(blocks), blocks };
}

/**
 * Lines in what one person is answered, which goes on over a few messages; of those that even these have no room for, how
 * many they are and where.
 */
export function inAnswer(lines: readonly string[], where: string): Message {
  const blocks: SectionBlock[] = [];
  let rest = lines;
  for (let answers = 1; answers < MOST_ANSWERS; answers++) {
    const shown = mostThatFit(rest, inSections);
    blocks.push(...inSections(shown));
    rest = rest.slice(shown.length);
  }
  return {
    text: textOf([...blocks, ...inSections(rest)]),
    blocks: [...blocks, ...(inMessage(rest, where).blocks ?? [])],
  };
}

/** Lines over as many sections as they need; none is cut. */
export function inSections(lines: readonly string[]): SectionBlock[] {
  const sections: string[] = [];
  for (const line of lines) {
    const last = sections.at(-1);
    const longer = `${last}\n${line}`;
    if (last !== undefined && longer.length <= SECTION_TEXT) sections[sections.length - 1] = longer;
    else sections.push(line);
  }
  return sections.map((text) => section(text));
}

function textOf(blocks: readonly SectionBlock[]): string {
  return cutMrkdwn(blocks.map(({ text }) => text?.text ?? '').join('\n'), TEXT_ADVISED);
}
