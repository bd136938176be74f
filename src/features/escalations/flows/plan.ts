import { max } from 'date-fns/max';
import type { Db } from '../../../database/index.ts';
import { nextWorkingInstant } from '../../../time/index.ts';
import { calendarOf, holdersOf, type Rung as RoleRung, type Team } from '../../teams/index.ts';
import {
  type Candidate,
  dueAt,
  type Ladder,
  type PassedOver,
  type PlannedStep,
  type Rung,
  reach,
  rungsOf,
  type Target,
} from '../rules/index.ts';
import { candidateFor, type Situation } from './candidates.ts';

export interface Plan {
  /** the rung that is taken with it: a later one where the step's people are all away */
  rung: number;
  step: PlannedStep;
}

type Climbing = Pick<Ladder, 'policy' | 'isCritical' | 'waiting'>;

/**
 * Whom the rung tells, seen from `at`, and when: at once, or when the first of them can be told. Where all
 * of a step's people are away it is the next step's turn; where nobody is there at all, it waits for the
 * first of its people to be back.
 */
export async function planRung(
  db: Db,
  team: Team,
  ladder: Climbing,
  index: number,
  at: Date,
): Promise<Plan | null> {
  const situation = { at, isCritical: ladder.isCritical, waiting: ladder.waiting };
  const rungs = rungsOf(ladder.policy);
  const passed: PassedOver[] = [];
  const absent: Candidate[] = [];
  for (const { rung, position } of fromRung(rungs, index)) {
    const { role, candidates } = await candidatesOf(db, team, rung.tell, situation);
    const told = { tell: rung.tell, repeat: rung.repeat, role };
    if (!candidates) {
      const when = await whenToPost(db, team, rung.tell, situation);
      return { rung: position, step: { ...told, at: when, userId: null, passed } };
    }
    const reached = reach(candidates, at, ladder.isCritical);
    passed.push(...reached.passed);
    if (reached.kind !== 'nobody') {
      const when = reached.kind === 'now' ? at : reached.at;
      return { rung: position, step: { ...told, at: when, userId: reached.userId, passed } };
    }
    absent.push(...candidates);
  }
  return whenSomebodyIsBack(db, team, ladder, index, absent);
}

/** The steps still to come, in order, as they stand now; a step that waits holds those after it. */
export async function planAhead(db: Db, team: Team, ladder: Ladder, now: Date): Promise<PlannedStep[]> {
  const calendar = await calendarOf(db, team);
  const rungs = rungsOf(ladder.policy);
  const steps: PlannedStep[] = [];
  let earliest = now;
  let index = ladder.pending?.rung ?? ladder.rungsTaken;
  while (index < rungs.length) {
    const rung = rungs[index];
    const due = rung && (ladder.pending?.rung === index ? earliest : dueAt(ladder, calendar, rung));
    if (!due) break;
    const plan = await planRung(db, team, ladder, index, max([due, earliest]));
    if (!plan) break;
    steps.push(plan.step);
    earliest = plan.step.at;
    index = plan.rung + 1;
  }
  return steps;
}

/** The rung itself, and after it the first time of each later step. */
function fromRung(rungs: Rung[], index: number): Array<{ rung: Rung; position: number }> {
  const asked = rungs[index];
  if (!asked) return [];
  return rungs
    .map((rung, position) => ({ rung, position }))
    .filter(
      ({ rung, position }) =>
        position === index || (position > index && rung.repeat === 0 && rung.step > asked.step),
    );
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
  return nextWorkingInstant(await calendarOf(db, team), at);
}

async function whenSomebodyIsBack(
  db: Db,
  team: Team,
  ladder: Climbing,
  index: number,
  absent: Candidate[],
): Promise<Plan | null> {
  const rung = rungsOf(ladder.policy)[index];
  const others = absent.filter((candidate) => !candidate.isWaiting);
  const [first, ...rest] = others.length > 0 ? others : absent;
  if (!rung || !first) return null;
  const soonest = rest.reduce((best, next) => (next.backAt < best.backAt ? next : best), first);
  const role = rung.tell.kind === 'role' ? (await holdersOf(db, team, rung.tell.role)).role : null;
  const step = {
    at: soonest.backAt,
    tell: rung.tell,
    repeat: rung.repeat,
    role,
    userId: soonest.userId,
    passed: [],
  };
  return { rung: index, step };
}
