import { addSeconds } from 'date-fns/addSeconds';
import { type Db, newId, type Trx } from '../../../database/index.ts';
import type { WorkingCalendar } from '../../../time/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { type Ladder, type Policy, paused, resumed, rungsAhead, type Subject } from '../rules/index.ts';
import { addLadder, findLadder, keepLadder, lookAtAll } from '../store/index.ts';
import { nextLook } from './plan.ts';
import { policyOf } from './policies.ts';
import { teamOf } from './team-of.ts';

export interface LadderStart {
  subject: Subject;
  team: Team;
  isCritical: boolean;
  /** those who wait for it, and need not be told that they do */
  waiting: string[];
  /** Where another holds for it than the team's. */
  policy?: Policy;
}

/** Starts a ladder under the policy of today. */
export async function startLadder(trx: Trx, start: LadderStart, now: Date): Promise<void> {
  const ladder = await newLadder(trx, start, now);
  await addLadder(trx, { ...ladder, nextDueAt: await nextLook(trx, start.team, ladder, now) });
}

/** A ladder at its foot. */
export async function newLadder(db: Db, start: LadderStart, now: Date): Promise<Ladder> {
  return {
    ...{ id: newId(), subject: start.subject, teamId: start.team.id },
    policy: start.policy ?? (await policyOf(db, start.team)),
    ...{ isCritical: start.isCritical, waiting: start.waiting, startedAt: now },
    ...{ countedMs: 0, spans: [], countingFrom: now, endedAt: null, taken: [], timesTold: 0 },
    ...{ hurried: null, nextDueAt: null, version: 1 },
  };
}

/** Stops its clock: somebody is on it, or it was snoozed. */
export function pauseLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder, calendar) => paused(ladder, calendar, now));
}

/** Lets its clock go on from what it had counted. */
export function resumeLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder) => resumed(ladder, now));
}

/** What climbs it is over: nobody is told any more. */
export function endLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder, calendar) => ({
    ...paused(ladder, calendar, now),
    endedAt: now,
  }));
}

/** Takes up a ladder that had ended, where it stood. */
export function reopenLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder) => resumed({ ...ladder, endedAt: null }, now));
}

/** A step that waits for somebody's morning does not wait once it is critical. */
export function setCritical(trx: Trx, subject: Subject, isCritical: boolean, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder) => ({ ...ladder, isCritical }));
}

/** Somebody else waits too, and need not be told that they do. */
export function addWaiting(trx: Trx, subject: Subject, userId: string, now: Date): Promise<void> {
  return change(trx, subject, now, (ladder) => ({
    ...ladder,
    waiting: [...new Set([...ladder.waiting, userId])],
  }));
}

/**
 * Whoever was told cannot be reached: the next new step is due at once. False where there is none, or the ladder
 * waits for something.
 */
export async function hurryOn(trx: Trx, subject: Subject, now: Date): Promise<boolean> {
  const ladder = await findLadder(trx, subject);
  const next = ladder && rungsAhead(ladder).find(({ rung }) => rung.repeat === 0);
  if (!ladder?.countingFrom || ladder.endedAt || !next) return false;
  const hurried = { rung: next.index, since: now, hurry: 'asked' as const };
  await keepScheduled(trx, await teamOf(trx, ladder), { ...ladder, hurried }, now);
  return true;
}

/** The team's hours or people changed: its open ladders are looked at anew in a second. Answers what climbs them. */
export function lookAgain(trx: Trx, team: Team, now: Date): Promise<Subject[]> {
  return lookAtAll(trx, team.id, addSeconds(now, 1));
}

/** Keeps a ladder with the instant at which it has to be looked at again. */
export async function keepScheduled(trx: Trx, team: Team, ladder: Ladder, now: Date): Promise<void> {
  await keepLadder(trx, { ...ladder, nextDueAt: await nextLook(trx, team, ladder, now) });
}

async function change(
  trx: Trx,
  subject: Subject,
  now: Date,
  next: (ladder: Ladder, calendar: WorkingCalendar) => Ladder,
): Promise<void> {
  const ladder = await findLadder(trx, subject);
  if (!ladder) return;
  const team = await teamOf(trx, ladder);
  await keepScheduled(trx, team, next(ladder, await calendarOf(trx, team)), now);
}
