import type { Db, Trx } from '../../../database/index.ts';
import type { WorkingCalendar } from '../../../time/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import {
  countedAt,
  type Hurry,
  LATE_MS,
  type Ladder,
  type Placed,
  rungsAhead,
  type Subject,
  type Taken,
  takenWith,
} from '../rules/index.ts';
import { addEscalation, findLadder } from '../store/index.ts';
import { keepScheduled } from './ladders.ts';
import { dueInOrder, type Plan, planRung } from './plan.ts';
import { teamOf } from './team-of.ts';

interface Choice {
  placed: Placed;
  plan: Plan;
  due: Date;
  hurry: Hurry | null;
  lateSince: Date | null;
  /** rungs that are passed over for it, because they are late too */
  passed: number[];
}

/**
 * Takes a step that is due, or in a hurry the next one that reaches somebody, and answers whom to tell. It
 * tells nobody itself, and answers the same step only once. After downtime it takes the highest step that was
 * missed, and says since when it was due. Called again until it answers 'nothing', it takes all that is due.
 */
export async function takeNextStep(trx: Trx, subject: Subject, now: Date, hurry?: Hurry): Promise<Taken> {
  const ladder = await findLadder(trx, subject);
  const isDue = ladder?.nextDueAt && ladder.nextDueAt <= now;
  if (!ladder || ladder.endedAt || !(hurry || isDue)) return { kind: 'nothing' };
  const team = await teamOf(trx, ladder);
  const calendar = await calendarOf(trx, team);
  const choice = hurry
    ? await hurriedChoice(trx, team, ladder, now, hurry)
    : await dueChoice(trx, team, ladder, calendar, now);
  if (choice && choice.plan.step.at <= now) return take(trx, team, ladder, calendar, choice, now);
  if (!choice || !hurry) {
    await keepScheduled(trx, team, ladder, now);
    return { kind: 'nothing' };
  }
  const hurried = { rung: choice.placed.index, since: now, hurry };
  await keepScheduled(trx, team, { ...ladder, hurried }, now);
  return { kind: 'waits', step: choice.plan.step, hurry };
}

/** Whether a step is due and somebody can be told now; changes nothing. */
export async function isStepDue(db: Db, subject: Subject, now: Date): Promise<boolean> {
  const ladder = await findLadder(db, subject);
  if (!ladder?.nextDueAt || ladder.endedAt || ladder.nextDueAt > now) return false;
  const team = await teamOf(db, ladder);
  return (await dueChoice(db, team, ladder, await calendarOf(db, team), now)) !== null;
}

/** The next new step whose people can be told now; else the one whose people can be told soonest. */
async function hurriedChoice(
  trx: Trx,
  team: Team,
  ladder: Ladder,
  now: Date,
  hurry: Hurry,
): Promise<Choice | null> {
  const ahead = rungsAhead(ladder);
  const newSteps = ahead.filter(({ rung }) => rung.repeat === 0);
  let soonest: Choice | null = null;
  for (const placed of newSteps.length > 0 ? newSteps : ahead.slice(0, 1)) {
    const plan = await planRung(trx, team, ladder, placed, now);
    if (!plan || (soonest && plan.step.at >= soonest.plan.step.at)) continue;
    soonest = { placed, plan, hurry, due: now, lateSince: null, passed: [] };
    if (plan.step.at <= now) break;
  }
  return soonest;
}

/** The first rung that is due and whose people can be told now; of several that were missed, the highest. */
async function dueChoice(
  db: Db,
  team: Team,
  ladder: Ladder,
  calendar: WorkingCalendar,
  now: Date,
): Promise<Choice | null> {
  const missed: Choice[] = [];
  for (const { placed, due } of dueInOrder(ladder, calendar)) {
    if (due > now) break;
    const plan = await planRung(db, team, ladder, placed, now);
    if (!plan || plan.step.at > now) continue;
    const could = (await planRung(db, team, ladder, placed, due))?.step.at ?? due;
    const hurry = ladder.hurried?.rung === placed.index ? ladder.hurried.hurry : null;
    const choice = { placed, plan, due, hurry, lateSince: null, passed: [] };
    if (now.getTime() - could.getTime() <= LATE_MS) return choice;
    missed.push({ ...choice, lateSince: could });
  }
  const highest = missed.at(-1);
  return highest
    ? { ...withMissed(highest, missed), passed: missed.map(({ placed }) => placed.index) }
    : null;
}

/** The choice, naming those whom the other missed steps would have told. */
function withMissed(choice: Choice, missed: Choice[]): Choice {
  const { plan } = choice;
  const named = new Set([plan.step.userId, ...plan.step.passed.map(({ userId }) => userId)]);
  const others = new Set(
    missed.flatMap(({ plan: { step } }) => step.userId ?? []).filter((id) => !named.has(id)),
  );
  const passed = [...plan.step.passed, ...[...others].map((userId) => ({ userId, why: 'missed' as const }))];
  return { ...choice, plan: { ...plan, step: { ...plan.step, passed } } };
}

async function take(
  trx: Trx,
  team: Team,
  ladder: Ladder,
  calendar: WorkingCalendar,
  { placed, plan, due, hurry, lateSince, passed }: Choice,
  now: Date,
): Promise<Taken> {
  const { step } = plan;
  const number = ladder.timesTold + 1;
  const countedMs = countedAt(ladder, calendar, now);
  const taken = takenWith(ladder, calendar, now, [...plan.rungs, ...passed]);
  const isHurryOver = ladder.hurried !== null && taken.includes(ladder.hurried.rung);
  const hurried = isHurryOver ? null : ladder.hurried;
  await keepScheduled(trx, team, { ...ladder, taken, timesTold: number, hurried }, now);
  await addEscalation(trx, {
    ...{ ladderId: ladder.id, number, step: placed.rung.step, tell: step.tell, userId: step.userId },
    ...{ passed: step.passed, hurry, dueAt: due, toldAt: now, countedMs },
  });
  return { kind: 'told', number, step, countedMs, hurry, lateSince };
}
