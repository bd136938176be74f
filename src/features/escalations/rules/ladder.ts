import { addWorkingMs, type WorkingCalendar, workingMsBetween } from '../../../time/index.ts';
import { type Policy, type Rung, rungsOf } from './policy.ts';

/** What climbs a ladder: a blocker, later a story that waits for its review. */
export interface Subject {
  workspaceId: string;
  kind: string;
  id: string;
}

/** Why a step is taken before its hour: somebody asked for it, or the ETA given was not kept. */
export type Hurry = 'asked' | 'eta';

export interface Ladder {
  id: string;
  subject: Subject;
  teamId: string;
  policy: Policy;
  isCritical: boolean;
  /** Those who need not be told, because it is they who wait. */
  waiting: string[];
  startedAt: Date;
  /** What was counted until `countingFrom`, in milliseconds of the policy's hours. */
  countedMs: number;
  /** null while the ladder is paused or has ended */
  countingFrom: Date | null;
  endedAt: Date | null;
  /** How many of the policy's rungs lie behind. */
  rungsTaken: number;
  /** How often somebody was told. */
  timesTold: number;
  /** A rung that is due but waits for somebody who can be told. */
  pending: { rung: number; hurry: Hurry | null } | null;
  nextDueAt: Date | null;
  version: number;
}

/** More than this after its hour, a step says that it is late. */
export const LATE_MS = 10 * 60 * 1000;

/** Milliseconds counted at `now`: working time of the team, or all time, without the pauses. */
export function countedAt(ladder: Ladder, calendar: WorkingCalendar, now: Date): number {
  const { policy, countingFrom, countedMs } = ladder;
  if (!countingFrom) return countedMs;
  if (policy.hours === 'wall') return countedMs + Math.max(0, now.getTime() - countingFrom.getTime());
  return countedMs + workingMsBetween(calendar, countingFrom, now);
}

/** When `rung` comes due if nothing pauses the ladder; null while it is paused. */
export function dueAt(ladder: Ladder, calendar: WorkingCalendar, rung: Rung): Date | null {
  const { policy, countingFrom, countedMs } = ladder;
  if (!countingFrom) return null;
  const left = Math.max(0, rung.afterMs - countedMs);
  if (policy.hours === 'wall') return new Date(countingFrom.getTime() + left);
  return addWorkingMs(calendar, countingFrom, left);
}

/** The highest rung whose hour has come and that was not taken: after downtime those below it are passed over. */
export function highestDueRung(ladder: Ladder, calendar: WorkingCalendar, now: Date): number | null {
  const counted = countedAt(ladder, calendar, now);
  const due = rungsOf(ladder.policy).findLastIndex((rung) => rung.afterMs <= counted);
  return due >= ladder.rungsTaken ? due : null;
}

/** The rung that comes when there is a hurry: the next new step, or else the next repeat. */
export function hurriedRung(ladder: Ladder): number | null {
  const rungs = rungsOf(ladder.policy);
  const newStep = rungs.findIndex((rung, index) => index >= ladder.rungsTaken && rung.repeat === 0);
  if (newStep >= 0) return newStep;
  return ladder.rungsTaken < rungs.length ? ladder.rungsTaken : null;
}

/** The ladder with its next due instant, as its clock stands; a pending rung keeps the instant it waits for. */
export function scheduled(ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  if (ladder.endedAt) return { ...ladder, pending: null, nextDueAt: null };
  if (ladder.pending) return ladder;
  const rung = rungsOf(ladder.policy)[ladder.rungsTaken];
  const due = rung && dueAt(ladder, calendar, rung);
  return { ...ladder, nextDueAt: due ? latest(due, now) : null };
}

/** The ladder with its clock stopped, and what waited for somebody let go. */
export function paused(ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  const countedMs = countedAt(ladder, calendar, now);
  return scheduled({ ...ladder, countedMs, countingFrom: null, pending: null }, calendar, now);
}

export function resumed(ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  if (ladder.countingFrom) return ladder;
  return scheduled({ ...ladder, countingFrom: now }, calendar, now);
}

/**
 * The ladder under another policy. Whoever was told by the old one is not told again by a step whose hour
 * has passed; of the others whose hour has passed, the highest is due at once.
 */
export function under(policy: Policy, ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  const told = new Set(rungsOf(ladder.policy).slice(0, ladder.rungsTaken).map(targetKey));
  const counted = policy.hours === ladder.policy.hours ? countedAt(ladder, calendar, now) : recounted();
  const rungsTaken =
    1 + rungsOf(policy).findLastIndex((rung) => rung.afterMs <= counted && told.has(targetKey(rung)));
  const countingFrom = ladder.countingFrom && now;
  const moved = { ...ladder, policy, rungsTaken, countedMs: counted, countingFrom, pending: null };
  return scheduled(moved, calendar, now);

  function recounted(): number {
    const fresh = { ...ladder, policy, countedMs: 0, countingFrom: ladder.startedAt };
    return countedAt(fresh, calendar, now);
  }
}

/** Since when a step is late; null if it is not, be it that it waited for its people. */
export function lateSince(ladder: Ladder, calendar: WorkingCalendar, rung: Rung, now: Date): Date | null {
  const expected =
    ladder.nextDueAt && latest(dueAt(ladder, calendar, rung) ?? ladder.nextDueAt, ladder.nextDueAt);
  return expected && now.getTime() - expected.getTime() > LATE_MS ? expected : null;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function targetKey({ tell }: Rung): string {
  return JSON.stringify(tell);
}
