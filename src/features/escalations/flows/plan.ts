import { addHours } from 'date-fns/addHours';
import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import type { Db } from '../../../database/index.ts';
import { nextWorkingInstant, type WorkingCalendar } from '../../../time/index.ts';
import { calendarOf, holdersOf, type Rung as RoleRung, type Team } from '../../teams/index.ts';
import {
  type Candidate,
  dueAt,
  type Ladder,
  type PassedOver,
  type Placed,
  type PlannedStep,
  reach,
  rungsAhead,
  type Target,
} from '../rules/index.ts';
import { candidateFor, type Situation, withinHours } from './candidates.ts';

export interface Plan {
  /** the rungs that are taken with it: a later one too, where the step's people are all away */
  rungs: number[];
  step: PlannedStep;
}

/**
 * Whom a rung tells, seen from `at`, and when: at once, or when the first of them can be told. Where all of a
 * step's people are away it is the next step's turn; where nobody is there at all, it waits for the first of
 * its people to be back. null where there is nobody whom it could tell, ever.
 */
export async function planRung(
  db: Db,
  team: Team,
  ladder: Ladder,
  asked: Placed,
  at: Date,
): Promise<Plan | null> {
  const situation = { at, isCritical: ladder.isCritical, waiting: ladder.waiting };
  const passed: PassedOver[] = [];
  const absent: Candidate[] = [];
  for (const { rung, index } of [asked, ...laterSteps(ladder, asked)]) {
    const { role, candidates } = await candidatesOf(db, team, rung.tell, situation);
    const told = { tell: rung.tell, repeat: rung.repeat, role };
    const rungs = index === asked.index ? [index] : [asked.index, index];
    if (!candidates) {
      const when = await whenToPost(db, team, rung.tell, situation);
      return { rungs, step: { ...told, at: when, userId: null, passed } };
    }
    const reached = reach(candidates, at, ladder.isCritical);
    passed.push(...reached.passed);
    if (reached.kind !== 'nobody') {
      const when = reached.kind === 'now' ? at : reached.at;
      return { rungs, step: { ...told, at: when, userId: reached.userId, passed } };
    }
    absent.push(...candidates);
  }
  return whenSomebodyIsBack(db, team, asked, absent);
}

/** The steps still to come, in the order in which their people would be told, as things stand now. */
export async function planAhead(db: Db, team: Team, ladder: Ladder, now: Date): Promise<PlannedStep[]> {
  const calendar = await calendarOf(db, team);
  const planned: Array<PlannedStep & { ofStep: number }> = [];
  const consumed = new Set<number>();
  for (const placed of rungsAhead(ladder)) {
    const due = dueAt(ladder, calendar, placed);
    if (!due || consumed.has(placed.index)) continue;
    const ofStep = placed.rung.step;
    const isPiledUp = planned.some((step) => step.ofStep === ofStep && step.at >= due);
    const plan = isPiledUp ? null : await planRung(db, team, ladder, placed, max([due, now]));
    if (!plan) continue;
    for (const index of plan.rungs) consumed.add(index);
    planned.push({ ...plan.step, ofStep });
  }
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ ofStep: _, ...step }) => step);
}

/** How long a change of people, roles, leave or hours may take to be seen by a ladder. */
const LOOKS_EVERY_HOURS = 1;

/** When the ladder has to be looked at again: when the first of its rungs can be taken, or in an hour. */
export async function nextLook(db: Db, team: Team, ladder: Ladder, now: Date): Promise<Date | null> {
  if (ladder.endedAt) return null;
  const calendar = await calendarOf(db, team);
  let next: Date | null = null;
  for (const { placed, due } of dueInOrder(ladder, calendar)) {
    if (next && due >= next) break;
    const plan = await planRung(db, team, ladder, placed, max([due, now]));
    if (plan && (!next || plan.step.at < next)) next = plan.step.at;
  }
  return next && min([next, addHours(now, LOOKS_EVERY_HOURS)]);
}

/** The rungs ahead with the instants at which they are due, in that order; none while the ladder is paused. */
export function dueInOrder(ladder: Ladder, calendar: WorkingCalendar): Array<{ placed: Placed; due: Date }> {
  return rungsAhead(ladder)
    .flatMap((placed) => {
      const due = dueAt(ladder, calendar, placed);
      return due ? [{ placed, due }] : [];
    })
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

function laterSteps(ladder: Ladder, asked: Placed): Placed[] {
  return rungsAhead(ladder).filter(({ rung }) => rung.repeat === 0 && rung.step > asked.rung.step);
}

async function candidatesOf(
  db: Db,
  team: Team,
  tell: Target,
  situation: Situation,
): Promise<{ role: RoleRung | null; candidates: Candidate[] | null }> {
  if (tell.kind === 'group' || tell.kind === 'channel') return { role: null, candidates: null };
  const { role, userIds } =
    tell.kind === 'role' ? await holdersOf(db, team, tell.role) : { role: null, userIds: [tell.userId] };
  const candidates: Candidate[] = [];
  for (const userId of userIds) candidates.push(await candidateFor(db, team, userId, situation));
  return { role, candidates };
}

/** A group is mentioned in the team's hours; a post in a channel wakes nobody. */
async function whenToPost(db: Db, team: Team, tell: Target, { at, isCritical }: Situation): Promise<Date> {
  if (tell.kind === 'channel' || isCritical) return at;
  const calendar = await calendarOf(db, team);
  return withinHours(calendar, at) ? at : nextWorkingInstant(calendar, at);
}

async function whenSomebodyIsBack(
  db: Db,
  team: Team,
  { rung, index }: Placed,
  absent: Candidate[],
): Promise<Plan | null> {
  const others = absent.filter((candidate) => !candidate.isWaiting);
  const [first, ...rest] = others.length > 0 ? others : absent;
  if (!first) return null;
  const soonest = rest.reduce((best, next) => (next.backAt < best.backAt ? next : best), first);
  const role = rung.tell.kind === 'role' ? (await holdersOf(db, team, rung.tell.role)).role : null;
  const told = { tell: rung.tell, repeat: rung.repeat, role, userId: soonest.userId, passed: [] };
  return { rungs: [index], step: { ...told, at: soonest.backAt } };
}
