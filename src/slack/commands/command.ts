import type { Invocation } from '../interactions.ts';

/** One thing a slash command can do. Slices contribute them; one router registers and explains them all. */
export interface Command {
  /** '/blocker' */
  command: string;
  /** what follows it: 'resolve'; '' for the bare command */
  word: string;
  /** how it is typed, shown in help: '/blocker resolve 12 what fixed it' */
  usage: string;
  /** what it does, in a few words, shown in help */
  summary: string;
  /**
   * What may follow the word; anything when left out. For a command that also takes free text, a text that
   * starts with the word and does not fit is free text.
   */
  takes?: RegExp;
  run(invocation: Invocation): Promise<void>;
}
