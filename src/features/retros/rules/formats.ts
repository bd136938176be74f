import type { Column, Format } from './types.ts';

export const FORMATS = {
  'start-stop-continue': {
    name: 'Start, stop, continue',
    columns: [
      { key: 'start', title: 'Start', asks: 'What should we begin to do?' },
      { key: 'stop', title: 'Stop', asks: 'What should we no longer do?' },
      { key: 'continue', title: 'Continue', asks: 'What works and should stay?' },
    ],
  },
  'well-improve-actions': {
    name: 'Went well, to improve, actions',
    columns: [
      { key: 'well', title: 'Went well', asks: 'What went well?' },
      { key: 'improve', title: 'To improve', asks: 'What should go better?' },
      { key: 'actions', title: 'Actions', asks: 'What could we do about it?' },
    ],
  },
  'four-ls': {
    name: '4Ls',
    columns: [
      { key: 'liked', title: 'Liked', asks: 'What did you like?' },
      { key: 'learned', title: 'Learned', asks: 'What did you learn?' },
      { key: 'lacked', title: 'Lacked', asks: 'What was missing?' },
      { key: 'longed', title: 'Longed for', asks: 'What did you wish for?' },
    ],
  },
  'mad-sad-glad': {
    name: 'Mad, sad, glad',
    columns: [
      { key: 'mad', title: 'Mad', asks: 'What made you angry?' },
      { key: 'sad', title: 'Sad', asks: 'What let you down?' },
      { key: 'glad', title: 'Glad', asks: 'What made you happy?' },
    ],
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
/** In the form, for columns of the team's own. */
export const OWN = 'own';

const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 5;
const LONGEST_TITLE = 40;

/** A team's own columns, as typed: one a line. */
export function readColumns(text: string): { columns: Column[] } | { reason: string } {
  const titles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const twice = titles.find((title, at) => titles.findIndex((one) => isSame(one, title)) !== at);
  const long = titles.find((title) => title.length > LONGEST_TITLE);
  if (titles.length < FEWEST_COLUMNS || titles.length > MOST_COLUMNS) {
    return { reason: `Write two to five columns, one a line; these are ${titles.length}.` };
  }
  if (twice !== undefined) return { reason: `“${twice}” stands there twice.` };
  if (long !== undefined) return { reason: `A column's title has ${LONGEST_TITLE} characters at most.` };
  return { columns: titles.map((title, at) => ({ key: `own-${at + 1}`, title, asks: '' })) };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** 'Stop: long meetings' as the column that its first words name, and the rest; null for words that name none. */
export function columnNamed({ columns }: Format, text: string): { column: Column; rest: string } | null {
  for (const column of columns) {
    const [name] = new RegExp(`^${escaped(column.title)}\\s*:`, 'iu').exec(text) ?? [];
    if (name !== undefined) return { column, rest: text.slice(name.length).trim() };
  }
  return null;
}

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
