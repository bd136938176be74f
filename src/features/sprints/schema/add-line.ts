import type { WrittenWord } from '../../../slack/written-words.ts';
import { type Priority, prefixOf, readKey, type StoryType } from '../rules/index.ts';
import { readPriority, readStoryType } from './words.ts';

/** What somebody wrote behind `/sprint add`, part by part. */
export interface AddLine {
  /** As it is kept: 'ERP-001'. */
  key: string | null;
  /** What is left; '' where nothing is. */
  title: string;
  /** As it was typed: '8', '8.5', '3h', '?', 'XL'. */
  estimate: string | null;
  priority: Priority | null;
  type: StoryType | null;
  /** In the order in which they were named. */
  assignees: string[];
  /** Names with an @ that are nobody's; they stay in the title. */
  unknownNames: string[];
}

export interface Surroundings {
  /** What the team's keys begin with: 'ERP'. Only with one of these are words with a space a key: 'erp 001'. */
  prefixes: readonly string[];
  /** The member with this name, where somebody typed it without choosing them. */
  memberNamed(name: string): string | undefined;
  /** How a person is called in a title. */
  nameOf(userId: string): string | undefined;
}

const KEY = /^#?[a-z][a-z0-9]*-\d+$/i;
const NAMED = /^\(?@([^\s,;)]+)[,;)]*$/u;
const JOINING = /^(and|und|&|\+|,)$/i;
const TAG = /^(?:type[:=])(.+)$|^#([a-z-]+)$/i;
const AMOUNT = /^[[(]?([+\-−–]?\d+(?:[.,]\d+)?)(sp|pts?|points?|p|h|hrs?|hours?)?[\])]?$/i;
const UNIT = /^(sp|pts?|points?|h|hrs?|hours?)$/i;
const SIZE = /^(\?+|X{0,3}S|M|L|X{1,3}L)$/;
/** What is higher is no estimate but a year or a version: it stays in the title. */
const FAR_TOO_MUCH = 100;

/**
 * Reads `ERP-001 ERP connector framework 8 @dana @ola must` in any usual order of its parts: the key first if there;
 * the estimate, people, priority and type before or behind the title. What stands within the title stays in it.
 */
export function readAddLine(words: readonly WrittenWord[], around: Surroundings): AddLine {
  const line: AddLine = {
    ...{ key: null, title: '', estimate: null, priority: null, type: null },
    ...{ assignees: [], unknownNames: [] },
  };
  let from = readKeyAt(words, around, line);
  while (from < words.length && readLeading(words.slice(from), around, line)) from += 1;
  if (line.key === null) from += readKeyAt(words.slice(from), around, line);
  let to = words.length;
  const behind: string[] = [];
  while (to > from) {
    const taken = readTrailing(words.slice(from, to), around, line, behind);
    if (taken === 0) break;
    to -= taken;
  }
  line.assignees = [...new Set([...line.assignees, ...behind.reverse()])];
  line.title = titleOf(words.slice(from, to), around, line);
  return line;
}

/** How many of the words are the key that they begin with. */
function readKeyAt(words: readonly WrittenWord[], { prefixes }: Surroundings, line: AddLine): number {
  const [first = '', second = ''] = words.map(({ text }) => text.replace(/:$/, ''));
  if (KEY.test(first) || hasPrefix(first, prefixes)) {
    line.key = readKey(first);
    if (line.key) return 1;
  }
  if (!/^#?[a-z]+$/i.test(first) || !/^-?\d+$/.test(second)) return 0;
  const spaced = readKey(`${first}${second}`);
  if (!spaced || !(prefixes.includes(prefixOf(spaced)) || /^-?0\d/.test(second))) return 0;
  line.key = spaced;
  return 2;
}

function hasPrefix(word: string, prefixes: readonly string[]): boolean {
  const key = readKey(word);
  return key !== null && prefixes.includes(prefixOf(key));
}

/** Whether the first word says something besides the title. A word that could begin one does so before a person or key. */
function readLeading(words: readonly WrittenWord[], around: Surroundings, line: AddLine): boolean {
  const [word, next] = words;
  const { text = '' } = word ?? {};
  const userId = personIn(word, around);
  if (userId) line.assignees.push(userId);
  if (userId || (line.assignees.length > 0 && JOINING.test(text))) return true;
  if (readTag(text, line)) return true;
  const isFollowed = personIn(next, around) !== undefined || KEY.test(next?.text ?? '');
  return (isFollowed || /^p[0-3][:,]?$/i.test(text)) && readRank(text, line);
}

/** How many of the last words say something besides the title. */
function readTrailing(
  words: readonly WrittenWord[],
  around: Surroundings,
  line: AddLine,
  behind: string[],
): number {
  const [before, last] = [words.at(-2), words.at(-1)];
  const { text = '' } = last ?? {};
  const userId = personIn(last, around);
  if (userId) {
    behind.push(userId);
    return 1;
  }
  if (behind.length > 0 && JOINING.test(text) && personIn(before, around)) return 1;
  if (readTag(text, line) || readRank(text, line)) return 1;
  if (line.estimate !== null) return 0;
  if (before && UNIT.test(text) && AMOUNT.test(before.text)) {
    line.estimate = `${amountIn(before.text)} ${text}`;
    return 2;
  }
  const estimate = estimateIn(text);
  if (estimate === null) return 0;
  line.estimate = estimate;
  return 1;
}

function personIn(word: WrittenWord | undefined, around: Surroundings): string | undefined {
  if (word?.personId) return word.personId;
  const [, name] = NAMED.exec(word?.text ?? '') ?? [];
  return name && around.memberNamed(name);
}

function readTag(word: string, line: AddLine): boolean {
  const [, typed, hash] = TAG.exec(word.replace(/[,;]$/, '')) ?? [];
  const type = readStoryType(typed ?? hash ?? '');
  if (!type || line.type !== null) return false;
  line.type = type;
  return true;
}

function readRank(word: string, line: AddLine): boolean {
  const priority = readPriority(word.replace(/[,;:]$/, ''));
  if (!priority || line.priority !== null) return false;
  line.priority = priority;
  return true;
}

function estimateIn(word: string): string | null {
  const bare = word.replace(/[,;]$/, '');
  if (SIZE.test(bare)) return bare;
  const amount = amountIn(bare);
  return amount !== null && Math.abs(Number.parseFloat(amount)) < FAR_TOO_MUCH ? amount : null;
}

/** '8', '8 SP' for '8SP', '-3' for '−3'. */
function amountIn(word: string): string | null {
  const [, amount, unit] = AMOUNT.exec(word) ?? [];
  if (amount === undefined) return null;
  return `${amount.replace(/^[−–]/, '-')}${unit ? ` ${unit}` : ''}`;
}

function titleOf(words: readonly WrittenWord[], around: Surroundings, line: AddLine): string {
  const said = words.map(({ text, personId }) => {
    if (personId !== null) {
      if (!line.assignees.includes(personId)) line.assignees.push(personId);
      return `@${around.nameOf(personId) ?? personId}`;
    }
    const [, name] = NAMED.exec(text) ?? [];
    if (name) line.unknownNames.push(name);
    return text;
  });
  return said
    .join(' ')
    .replace(/^[-–—:]+\s+/, '')
    .replace(/[,;:]$/, '')
    .trim();
}
