import { unquoted } from '../../../slack/words.ts';
import { readKey, type Status } from '../rules/index.ts';
import { readStatus } from './words.ts';

const KEY_FIRST = /^(#?[a-z][a-z0-9]*?\s*-?\s*\d{1,6})(?=\s|$|[:,])[\s:,]*([\s\S]*)$/i;
const KEY_LAST = /^([\s\S]*?)\s+(#?[a-z][a-z0-9]*?-\d{1,6})$/i;
const QUOTED_KEY = /["'“”„«»‘’`](#?[a-z][a-z0-9]*?\s*-?\s*\d{1,6})["'“”«»‘’`](?=\s|$|[:,])/i;

/** What a command says about a story: '/sprint move ERP-001 to in review'. */
export interface AboutStory {
  key: string;
  /** What else is said. */
  rest: string;
}

/**
 * The key that a text begins with, in any case, with spaces and in quotation marks, and what follows; null where it begins
 * with none.
 */
export function readAboutStory(text: string): AboutStory | null {
  const [, first = '', rest = ''] = KEY_FIRST.exec(withoutQuotes(text)) ?? [];
  const key = readKey(first);
  return key ? { key, rest: rest.trim() } : null;
}

/** 'ERP-001 done' or 'done ERP-001'. */
export function readMove(text: string): (AboutStory & { status: Status | null }) | null {
  const about = readAboutStory(text);
  if (about) return { ...about, status: readStatus(about.rest) };
  const [, rest = '', last = ''] = KEY_LAST.exec(withoutQuotes(text)) ?? [];
  const key = readKey(last);
  return key ? { key, rest, status: readStatus(rest) } : null;
}

/** Without the quotation marks around a key, or around all of it. */
function withoutQuotes(text: string): string {
  return unquoted(text.trim().replace(QUOTED_KEY, '$1'));
}

/** Whether a text is nothing but a key. */
export const ONLY_KEY = /^["'“”„«»‘’`]?#?[a-z][a-z0-9]*?\s*-?\s*\d{1,6}["'“”«»‘’`]?$/i;
