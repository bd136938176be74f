import { isObject } from './check.ts';

/** Measured as the most that the texts of all blocks of one message may come to. */
const LONGEST_MESSAGE = 13_200;
/** Measured as what a header costs beside its text; a divider costs 125. */
const EACH_BLOCK = 134;

/**
 * Whether Slack refuses a message because its blocks are too long together. It documents no number. What others
 * measured (bolt-js #2509 and #2867, slack-markdown-parser 2.5.0, Metabase's slackbot) agrees on some 13,200
 * characters, of which a divider takes 125 and a header 134 beside its text; 11,341 characters in many blocks were
 * refused. Counted here is each block, and in characters, not bytes, all that is read in it: texts, labels,
 * descriptions, alternative texts, with `&` as the `&amp;` that Slack makes of it. What ids and values cost nobody
 * has measured; they are not counted.
 */
export function areTooLong(blocks: readonly unknown[]): boolean {
  const length = blocks.reduce<number>((sum, block) => sum + EACH_BLOCK + lengthRead(block), 0);
  return length > LONGEST_MESSAGE;
}

const READ = new Set(['text', 'alt_text', 'title', 'label', 'hint', 'description', 'placeholder']);

function lengthRead(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + lengthRead(each), 0);
  if (!isObject(part)) return 0;
  return Object.entries(part).reduce<number>((sum, [name, value]) => {
    if (typeof value !== 'string') return sum + lengthRead(value);
    return READ.has(name) ? sum + escapedLength(value) : sum;
  }, 0);
}

/** What is escaped already, as mrkdwn is, costs no more. */
function escapedLength(text: string): number {
  return text.length + 4 * (text.match(/&(?!(?:amp|lt|gt);)/g)?.length ?? 0);
}
