import type { LocalDate } from '../time/index.ts';

export type Unit = 'points' | 'hours';

export interface Day {
  date: LocalDate;
  isWorking: boolean;
}

/** How the stories of a sprint became fewer: one picture of one sprint. Amounts are in its unit. */
export interface Burndown {
  /** Said in the picture only where it shows several sprints. */
  name: string;
  unit: Unit;
  /** From the first day of the sprint to its last, days off among them; on to today where it is overdue. */
  days: Array<Day & { isBlocked: boolean }>;
  /** What stood in the sprint when it was started. */
  committed: number;
  /** What would be left at the start of the first day and at the end of each day, if work went evenly over working days. */
  ideal: number[];
  /** What would be left by the plan of which words speak: working days count once they are over. */
  plannedLeft: number;
  /**
   * What was left: after each change of it, in order. `at` counts days from the start of the first: 1.5 is noon of the
   * second, by the team's clock.
   */
  actual: Array<{ at: number; left: number }>;
  changes: ScopeMark[];
  /** How it probably goes on, from now to the end of the last day; null where nobody can tell. */
  forecast: Array<{ at: number; left: number }> | null;
  /** How far time has come, as `at`; after the last day once it is over. */
  now: number;
}

/** One change of what a sprint holds. */
export interface ScopeMark {
  at: number;
  /** What is left right after it. */
  left: number;
  kind: ScopeCause;
  /** Signed, in the unit. */
  amount: number;
  /** Of the story: 'ERP-007'. */
  key: string;
}

export type ScopeCause = 'added' | 'removed' | 're-estimated' | 'split';

/** What was done, beside all that there was to do. */
export interface Burnup {
  name: string;
  unit: Unit;
  days: Day[];
  /** After each change of either, in order; `at` as in a burndown. */
  actual: Array<{ at: number; scope: number; done: number }>;
  now: number;
}

/** How much stood in each column of the board: at the end of each day that has begun. */
export interface Flow {
  name: string;
  unit: Unit;
  days: Array<Day & { columns: Record<FlowColumn, number> | null }>;
}

/** The columns of the board, in the order in which stories go through them. */
export const COLUMNS = ['backlog', 'in-progress', 'code-review', 'testing', 'done'] as const;

export type FlowColumn = (typeof COLUMNS)[number];

/** What the last sprints took on and what they came to, the oldest first. */
export interface Velocity {
  unit: Unit;
  sprints: Array<{ name: string; committed: number; completed: number }>;
  /** Of what was completed in the last three; null with none closed. */
  average: number | null;
}

/** Everything that can be drawn. Of several sprints' burndowns each has a panel of its own. */
export type Chart =
  | { kind: 'burndown'; panels: Burndown[] }
  | ({ kind: 'burnup' } & Burnup)
  | ({ kind: 'flow' } & Flow)
  | ({ kind: 'velocity' } & Velocity);

/** Draws pictures, off the main thread. */
export interface Charts {
  /** PNG, 1,200 pixels wide. @throws when the worker cannot draw it */
  draw(chart: Chart): Promise<Uint8Array>;
  /** Ends the worker; what is being drawn is given up. */
  stop(): Promise<void>;
}
