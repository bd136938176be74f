/** What the parent asks the program for, each time with the time on the workspace's clock. */
export interface Question {
  id: number;
  at: string;
  ask: 'time' | 'processDue' | 'nextDueAt' | 'idle' | 'stop';
  /** Kill yourself then; counted from now. */
  dieAt?: Write;
}

/** What the program says: that it is up, or what it was asked for. */
export type Said =
  | { kind: 'up'; port: number }
  | { kind: 'answer'; id: number; value: string | null }
  | { kind: 'failure'; id: number; error: string };

/** A moment at a statement that writes or commits. */
export interface Write {
  /** Only statements on this table are counted; null: all. */
  table: string | null;
  count: number;
  /** Before or after that statement, or the commit that follows it. */
  when: 'before' | 'after' | 'before its commit' | 'after its commit';
}

/** What the program needs to know to start, in one variable of its environment. */
export interface Start {
  at: string;
  environment: Record<string, string>;
  dieAt: Write | null;
}

export const START_VARIABLE = 'DRUMBEAT_CRASH_START';
