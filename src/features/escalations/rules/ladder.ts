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
  hasEnded: boolean;
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
