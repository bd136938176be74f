import { isVisible, shorten } from '../../../slack/mrkdwn.ts';

/** A title stays readable on a phone; what is longer is kept whole as details. */
const LONGEST_TITLE = 140;

const STORY_KEY = /(?<![\w-])([A-Z][A-Z0-9]{1,9}-\d{1,6})(?![\w-])/g;
const ANY_KEY = /(?<![\w-])([a-z][a-z0-9]{1,9}-\d{1,6})(?![\w-])/gi;
/** Names of standards that look like the key of a story. */
const NO_STORY = /^(UTF|SHA|ISO|RFC|AES|RSA|TLS|SSL|HTTP|MD|GPT|COVID|ES|IPV|WCAG|CVE|USB|PEP)-/;
/** A sentence that ends like this needs what stood there. */
const ENDS_OPEN = /(?<![\p{L}\p{N}])(about|and|at|by|for|from|in|is|of|on|or|the|to|with)\s*$/iu;
const CRITICAL = /^critical\s*:\s*|\s*[[(!]critical[\])]?$/i;

export interface Wording {
  title: string;
  /** the whole text, where the title does not hold it */
  details: string | null;
  storyKey: string | null;
  isCritical: boolean;
}

/**
 * What a person wrote, in plain words: the title in one line, the first key of a story in it (ERP-001; taken
 * out where it stands at an end), and whether it is marked "critical:" in front or "!critical" behind.
 *
 * @param known the key of a story that the text is known to name, in capitals or not
 */
export function readWording(text: string, known: string | null = null): Wording {
  const whole = text.trim();
  const isCritical = CRITICAL.test(whole);
  const unmarked = whole.replace(CRITICAL, '').trim();
  const storyKey = known ?? storyKeyIn(unmarked);
  const line = oneLine(withoutKeyAtEnds(unmarked, storyKey)) || oneLine(unmarked) || oneLine(whole);
  const title = shorten(line, LONGEST_TITLE);
  const isWhole = title === line && !/\n/.test(unmarked);
  return { title, details: isWhole ? null : unmarked, storyKey, isCritical };
}

/** Whether it says what blocks, and not only how much. */
export function saysWhatBlocks(text: string): boolean {
  return isVisible(text.trim().replace(CRITICAL, ''));
}

export function storyKeyIn(text: string): string | null {
  return [...text.matchAll(STORY_KEY)].map(([, key = '']) => key).find((key) => !NO_STORY.test(key)) ?? null;
}

/** Whatever in a text may be the key of a story, in capitals, each once. */
export function keysIn(text: string): string[] {
  return [...new Set([...text.matchAll(ANY_KEY)].map(([, key = '']) => key.toUpperCase()))];
}

function withoutKeyAtEnds(text: string, key: string | null): string {
  if (!key) return text;
  const rest = text
    .replace(new RegExp(`^[[(]?${key}[\\])]?[\\s:,–-]*`, 'i'), '')
    .replace(new RegExp(`[\\s,(\\[]*${key}[\\])]?[.\\s]*$`, 'i'), '');
  return ENDS_OPEN.test(rest) ? text : rest.trim();
}

function oneLine(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return first.replace(/\s+/g, ' ').trim();
}

const ANY_MENTION = /<@[UW][A-Z0-9]+(?:\|[^>]*)?>/g;

/**
 * What Slack sent, without the mention of who can unblock where that stands at an end of the text, at most
 * before other mentions and a story's key. In the middle it is part of the sentence and stays.
 */
export function withoutMention(typed: string, userId: string): string {
  const [mentioned] = typed.match(new RegExp(`<@${userId}(?:\\|[^>]*)?>`)) ?? [];
  if (mentioned === undefined) return typed;
  const [before = '', ...others] = typed.split(mentioned);
  const after = others.join(mentioned);
  const says = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(ANY_MENTION, '').replace(STORY_KEY, ''));
  const isAtAnEnd = !says(before) || !says(after.replace(CRITICAL, ''));
  const rest = `${before.trimEnd()} ${after.trimStart()}`.trim();
  return isAtAnEnd ? rest.replace(/^[:,–-]\s*/, '') : typed;
}
