import type { Db } from '../../../database/index.ts';
import { type BlockersCost, blockersDuring, costOf, hoursADay } from '../../blockers/index.ts';
import { findSprint, historyOf, itemsOf, outcomeOf, type Sprint, velocityOf } from '../../sprints/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { averageOf, SPRINTS_AVERAGED } from '../rules/index.ts';
import type { Reopened, Review } from '../views/review.ts';
import { burndownOf } from './burndown.ts';
import { aroundTeam } from './circumstances.ts';
import { courseOf } from './course.ts';

/** What a closed sprint came to; how it was reopened where it runs again, and undefined where it never ended. */
export async function reviewOf(db: Db, sprintId: string): Promise<Review | Reopened | undefined> {
  const sprint = await findSprint(db, sprintId);
  if (!sprint) return undefined;
  return sprint.closedAt === null ? reopenedBy(db, sprint) : closedReview(db, sprint, sprint.closedAt);
}

async function closedReview(db: Db, sprint: Sprint, closedAt: Date): Promise<Review> {
  const around = await aroundTeam(db, sprint.teamId);
  const course = await courseOf(db, sprint);
  const outcome = await outcomeOf(db, sprint);
  const past = await velocityOf(db, sprint.teamId, SPRINTS_AVERAGED, closedAt);
  const nextIds = outcome.left.map(({ sprintId }) => sprintId).filter((id) => id !== null);
  const next = nextIds[0] === undefined ? undefined : await findSprint(db, nextIds[0]);
  const burndown = await burndownOf(db, sprint, course, around, closedAt);
  return {
    kind: 'closed',
    ...{ sprint, course, outcome, cost: await costIn(db, sprint), items: await itemsOf(db, sprint.id) },
    people: await peopleById(db, sprint.workspaceId, [
      ...new Set(course.steps.flatMap(({ changes }) => changes.flatMap(({ by }) => by ?? []))),
    ]),
    nextName: next?.name ?? null,
    average: averageOf(past, sprint.unit),
    zone: around.team.timeZone,
    burndown,
  };
}

/** What its blockers cost while it ran. */
async function costIn(db: Db, sprint: Sprint): Promise<BlockersCost> {
  const { team, calendar } = await aroundTeam(db, sprint.teamId);
  const { startedAt, closedAt } = sprint;
  if (startedAt === null || closedAt === null) return costOf([], hoursADay(calendar));
  const spans = await blockersDuring(db, team, { from: startedAt, to: closedAt }, closedAt);
  return costOf(spans, hoursADay(calendar));
}

async function reopenedBy(db: Db, sprint: Sprint): Promise<Reopened | undefined> {
  const events = await historyOf(db, sprint.id);
  const event = events.findLast(
    ({ field, was, became }) => field === 'state' && was === 'closed' && became === 'running',
  );
  if (!event) return undefined;
  const { team } = await aroundTeam(db, sprint.teamId);
  const people = await peopleById(db, sprint.workspaceId, event.byUserId ? [event.byUserId] : []);
  return { kind: 'reopened', sprint, at: event.at, by: event.byUserId, people, zone: team.timeZone };
}
