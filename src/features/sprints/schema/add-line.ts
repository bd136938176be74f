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
const TOKEN = /<[^>]*>|[^\s<]+|</g;
const MENTION = /^\(?<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[,;.)]*$/;
const NAMED = /^\(?@([^\s,;)]+)[,;)]*$/u;
const JOINING = /^(and|und|&amp;|&|\+|,)$/i;
const TAG = /^(?:type[:=])(.+)$|^#([a-z-]+)$|^<#[A-Z0-9]+\|([^>]+)>$/i;
const AMOUNT = /^[[(]?([+\-−–]?\d+(?:[.,]\d+)?)(sp|pts?|points?|p|h|hrs?|hours?)?[\])]?$/i;
const UNIT = /^(sp|pts?|points?|h|hrs?|hours?)$/i;
const SIZE = /^(\?+|X{0,3}S|M|L|X{1,3}L)$/;
/** What is higher is no estimate but a year or a version: it stays in the title. */
const FAR_TOO_MUCH = 100;

/**
 * Reads `ERP-001 ERP connector framework 8 @dana @ola must` in any usual order of its parts: the key first if there;
 * the estimate, people, priority and type before or behind the title. What stands within the title stays in it.
 */
export function readAddLine(typed: string, around: Surroundings): AddLine {
  const tokens = typed.match(TOKEN) ?? [];
  const line: AddLine = {
    ...{ key: null, title: '', estimate: null, priority: null, type: null },
    ...{ assignees: [], unknownNames: [] },
  };
  let from = readKeyAt(tokens, around, line);
  while (from < tokens.length && readLeading(tokens.slice(from), around, line)) from += 1;
  if (line.key === null) from += readKeyAt(tokens.slice(from), around, line);
  let to = tokens.length;
  const behind: string[] = [];
  while (to > from) {
    const taken = readTrailing(tokens.slice(from, to), around, line, behind);
    if (taken === 0) break;
    to -= taken;
  }
  line.assignees = [...new Set([...line.assignees, ...behind.reverse()])];
  line.title = titleOf(tokens.slice(from, to), around, line);
  return line;
}

/** How many of the tokens are the key that they begin with. */
function readKeyAt(tokens: readonly string[], { prefixes }: Surroundings, line: AddLine): number {
  const [first = '', second = ''] = tokens.map((token) => token.replace(/:$/, ''));
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

function hasPrefix(token: string, prefixes: readonly string[]): boolean {
  const key = readKey(token);
  return key !== null && prefixes.includes(prefixOf(key));
}

/** Whether the first token says something besides the title. A word that could begin one does so before a person or key. */
function readLeading(tokens: readonly string[], around: Surroundings, line: AddLine): boolean {
  const [token = '', next = ''] = tokens;
  const userId = personIn(token, around);
  if (userId) line.assignees.push(userId);
  if (userId || (line.assignees.length > 0 && JOINING.test(token))) return true;
  if (readTag(token, line)) return true;
  const isPlain = /^p[0-3][:,]?$/i.test(token) || personIn(next, around) !== undefined || KEY.test(next);
  return isPlain && readRank(token, line);
}

/** How many of the last tokens say something besides the title. */
function readTrailing(
  tokens: readonly string[],
  around: Surroundings,
  line: AddLine,
  behind: string[],
): number {
  const token = tokens.at(-1) ?? '';
  const before = tokens.at(-2) ?? '';
  const userId = personIn(token, around);
  if (userId) {
    behind.push(userId);
    return 1;
  }
  if (behind.length > 0 && JOINING.test(token) && personIn(before, around)) return 1;
  if (readTag(token, line) || readRank(token, line)) return 1;
  if (line.estimate !== null) return 0;
  if (UNIT.test(token) && AMOUNT.test(before)) {
    line.estimate = `${amountIn(before)} ${token}`;
    return 2;
  }
  const estimate = estimateIn(token);
  if (estimate === null) return 0;
  line.estimate = estimate;
  return 1;
}

function personIn(token: string, around: Surroundings): string | undefined {
  const [, userId] = MENTION.exec(token) ?? [];
  if (userId) return userId;
  const [, name] = NAMED.exec(token) ?? [];
  return name && around.memberNamed(name);
}

function readTag(token: string, line: AddLine): boolean {
  const [, typed, hash, channel] = TAG.exec(token.replace(/[,;]$/, '')) ?? [];
  const type = readStoryType(typed ?? hash ?? channel ?? '');
  if (!type || line.type !== null) return false;
  line.type = type;
  return true;
}

function readRank(token: string, line: AddLine): boolean {
  const priority = readPriority(token.replace(/[,;:]$/, ''));
  if (!priority || line.priority !== null) return false;
  line.priority = priority;
  return true;
}

function estimateIn(token: string): string | null {
  const bare = token.replace(/[,;]$/, '');
  if (SIZE.test(bare)) return bare;
  const amount = amountIn(bare);
  return amount !== null && Math.abs(Number.parseFloat(amount)) < FAR_TOO_MUCH ? amount : null;
}

/** '8', '8 SP' for '8SP', '-3' for '−3'. */
function amountIn(token: string): string | null {
  const [, amount, unit] = AMOUNT.exec(token) ?? [];
  if (amount === undefined) return null;
  return `${amount.replace(/^[−–]/, '-')}${unit ? ` ${unit}` : ''}`;
}

function titleOf(tokens: readonly string[], around: Surroundings, line: AddLine): string {
  const words = tokens.map((token) => {
    const [mention, userId] = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/.exec(token) ?? [];
    if (userId && !line.assignees.includes(userId)) line.assignees.push(userId);
    const [, name] = NAMED.exec(token) ?? [];
    if (name) line.unknownNames.push(name);
    return mention && userId ? token.replace(mention, `@${around.nameOf(userId) ?? userId}`) : token;
  });
  return words
    .join(' ')
    .replace(/^[-–—:]+\s+/, '')
    .replace(/[,;:]$/, '')
    .trim();
}
