import { blockersOf, linesOf } from './lines.ts';

export interface ReadText {
  notes: string[];
  today: string[];
  blockers: string[];
}

type Part = keyof ReadText;

const WORDS: Record<string, Part> = {
  ...{ yesterday: 'notes', 'since yesterday': 'notes', done: 'notes', y: 'notes' },
  ...{ today: 'today', plan: 'today', t: 'today' },
  ...{ blockers: 'blockers', blocker: 'blockers', blocked: 'blockers', b: 'blockers' },
};

const NAMES = '(since yesterday|yesterday|done|today|plan|blockers?|blocked|y|t|b)';
/** A label at the start of a line: "Today:", "*Today*", "today" alone on it, "t:" but not "t". */
const AT_START = new RegExp(`^[*_~]*(?:${NAMES}[*_~]*\\s*:|(?![ytb][*_~]*$)${NAMES}[*_~]*$)[*_~]*\\s*`, 'i');
/** A label within a line, in a text that began with one: "y: login t: export b: none". */
const WITHIN = new RegExp(`(?<=[\\s.,;])${NAMES}\\s*:\\s*`, 'gi');

const SMALL_TALK = /^(?:help|hi|hello|hey|thanks|thank you|thx|ok|okay|good morning|test|ping|\?+)\W*$/i;

/** Whether a message says nothing that could be an answer. */
export function isSmallTalk(text: string): boolean {
  return SMALL_TALK.test(text.trim()) || !/[\p{L}\p{N}]/u.test(text);
}

/** Reads an answer written as plain text. What stands under no label is today's. */
export function readPlainText(text: string): ReadText {
  const parts: Record<Part, string[]> = { notes: [], today: [], blockers: [] };
  let part: Part = 'today';
  const isLabelled = AT_START.test(text.trimStart());
  const lines = (isLabelled ? text.replace(WITHIN, '\n$1: ') : text).split(/\r?\n/);
  for (const line of lines) {
    const label = AT_START.exec(line.trim());
    if (label) part = WORDS[(label[1] ?? label[2] ?? '').toLowerCase()] ?? part;
    parts[part].push(label ? line.trim().slice(label[0].length) : line);
  }
  return {
    notes: linesOf(parts.notes.join('\n')),
    today: linesOf(parts.today.join('\n')),
    blockers: blockersOf(parts.blockers.join('\n')),
  };
}
