import type { Desk } from '../../protocol.ts';

export interface StateWords {
  words: string;
  tone: 'quiet' | 'ok' | 'warn' | 'danger';
}

const STATES: { [state: string]: StateWords } = {
  owed: { words: 'waiting', tone: 'warn' },
  waiting: { words: 'waits for its thread', tone: 'warn' },
  sending: { words: 'being sent', tone: 'warn' },
  uncertain: { words: 'being looked for', tone: 'warn' },
  sent: { words: 'sent', tone: 'ok' },
  skipped: { words: 'not needed', tone: 'quiet' },
  dead: { words: 'given up', tone: 'danger' },
};

/** What a delivery's state means to who watches; a state unknown here is shown as it is named. */
export function stateWords(state: string): StateWords {
  return STATES[state] ?? { words: state, tone: 'quiet' };
}

/** '2 waiting, 41 sent, none given up' */
export function countWords({ waiting, sent, givenUp }: Desk['counts']): string {
  return `${waiting || 'none'} waiting, ${sent || 'none'} sent, ${givenUp || 'none'} given up`;
}
