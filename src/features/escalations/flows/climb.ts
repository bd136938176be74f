import { type Db, newId, type Trx } from '../../../database/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import {
  countedAt,
  type Hurry,
  highestDueRung,
  hurriedRung,
  type Ladder,
  lateSince,
  paused,
  resumed,
  rungsOf,
  type Subject,
  scheduled,
  type Taken,
} from '../rules/index.ts';
import { addEscalation, addLadder, findLadder, keepLadder } from '../store/index.ts';
import { planRung } from './plan.ts';
import { policyOf } from './policies.ts';
import { teamOf } from './team-of.ts';

export interface LadderStart {
  subject: Subject;
  team: Team;
  isCritical: boolean;
  /** those who wait for it, and need not be told that they do */
  waiting: string[];
}

/** Starts a ladder under the team's policy of today. */
export async function startLadder(trx: Trx, start: LadderStart, now: Date): Promise<void> {
  const calendar = await calendarOf(trx, start.team);
  await addLadder(trx, scheduled(await newLadder(trx, start, now), calendar, now));
}

/** A ladder at its foot. */
export async function newLadder(db: Db, start: LadderStart, now: Date): Promise<Ladder> {
  return {
    id: newId(),
    subject: start.subject,
    teamId: start.team.id,
    policy: await policyOf(db, start.team),
    isCritical: start.isCritical,
    waiting: start.waiting,
    startedAt: now,
    countedMs: 0,
    countingFrom: now,
    endedAt: null,
    rungsTaken: 0,
    timesTold: 0,
    pending: null,
    nextDueAt: null,
    version: 1,
  };
}

/** Stops its clock: somebody is on it, or it was snoozed. */
export function pauseLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, (ladder, calendar) => paused(ladder, calendar, now));
}

export function resumeLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, (ladder, calendar) => resumed(ladder, calendar, now));
}

export function endLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, (ladder, calendar) =>
    scheduled({ ...paused(ladder, calendar, now), endedAt: now }, calendar, now),
  );
}

/** Takes up a ladder that had ended, where it stood. */
export function reopenLadder(trx: Trx, subject: Subject, now: Date): Promise<void> {
  return change(trx, subject, (ladder, calendar) => resumed({ ...ladder, endedAt: null }, calendar, now));
}

/** Whom a step that waits for somebody's morning tells is asked again at once. */
export function setCritical(trx: Trx, subject: Subject, isCritical: boolean, now: Date): Promise<void> {
  return change(trx, subject, (ladder) => ({
    ...ladder,
    isCritical,
    nextDueAt: ladder.pending ? now : ladder.nextDueAt,
  }));
}

/** Somebody else waits too, and need not be told that they do. */
export function addWaiting(trx: Trx, subject: Subject, userId: string): Promise<void> {
  return change(trx, subject, (ladder) => ({
    ...ladder,
    waiting: [...new Set([...ladder.waiting, userId])],
  }));
}

/**
 * Takes the step that is due, or with a hurry the next one, and answers whom to tell. It tells nobody itself,
 * and answers the same step only once. After downtime it is the highest step due, and it says that it is late.
 */
export async function takeNextStep(trx: Trx, subject: Subject, now: Date, hurry?: Hurry): Promise<Taken> {
  const ladder = await findLadder(trx, subject);
  const isDue = ladder?.nextDueAt && ladder.nextDueAt <= now;
  if (!ladder || ladder.endedAt || !(hurry || isDue)) return { kind: 'nothing' };
  const team = await teamOf(trx, ladder);
  const calendar = await calendarOf(trx, team);
  const why = hurry ?? ladder.pending?.hurry ?? null;
  const index = hurry ? hurriedRung(ladder) : (ladder.pending?.rung ?? highestDueRung(ladder, calendar, now));
  const rung = index === null ? undefined : rungsOf(ladder.policy)[index];
  const plan = rung && index !== null ? await planRung(trx, team, ladder, index, now) : null;
  if (!rung || index === null || !plan) {
    await keepLadder(trx, scheduled({ ...ladder, pending: null }, calendar, now));
    return { kind: 'nothing' };
  }
  const { step } = plan;
  if (step.at > now) {
    await keepLadder(trx, { ...ladder, pending: { rung: index, hurry: why }, nextDueAt: step.at });
    return { kind: 'waits', step, hurry: why };
  }
  const number = ladder.timesTold + 1;
  const countedMs = countedAt(ladder, calendar, now);
  const late = hurry ? null : lateSince(ladder, calendar, rung, now);
  const taken = { ...ladder, rungsTaken: plan.rung + 1, timesTold: number, pending: null };
  await keepLadder(trx, scheduled(taken, calendar, now));
  await addEscalation(trx, {
    ...{ ladderId: ladder.id, number, step: rung.step, tell: step.tell, userId: step.userId },
    ...{ passed: step.passed, hurry: why, dueAt: late ?? now, toldAt: now, countedMs },
  });
  return { kind: 'told', number, step, countedMs, hurry: why, lateSince: late };
}

async function change(
  trx: Trx,
  subject: Subject,
  next: (ladder: Ladder, calendar: Awaited<ReturnType<typeof calendarOf>>) => Ladder,
): Promise<void> {
  const ladder = await findLadder(trx, subject);
  if (!ladder) return;
  const calendar = await calendarOf(trx, await teamOf(trx, ladder));
  await keepLadder(trx, next(ladder, calendar));
}
