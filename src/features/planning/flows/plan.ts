import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core, Reader } from '../../slice.ts';
import {
  capacityOf,
  findSprint,
  itemsOf,
  prerequisitesOf,
  type Sprint,
  type SprintState,
  settingsOf,
  sprintsOf,
  storiesOf,
} from '../../sprints/index.ts';
import { findTeam, mayManage, requireManager, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { type Dates, overlaps } from '../rules/index.ts';
import type { Plan } from '../views/plan.ts';

/** Those that still take up days of the team. */
export const STANDING: readonly SprintState[] = ['draft', 'published', 'running'];

/** Everything that a window shows of a sprint's plan. A handful of queries, however many stories there are. */
export async function planOf(core: Core, reader: Reader, sprintId: string): Promise<Plan> {
  const { db } = core.database;
  const { sprint, team } = await requirePlan(db, sprintId);
  const [stories, capacity, items] = [
    await storiesOf(db, sprint.id),
    await capacityOf(db, sprint),
    await itemsOf(db, sprint.id),
  ];
  const named = [
    ...new Set([
      ...stories.flatMap(({ assignees }) => assignees),
      ...(sprint.ownerId ? [sprint.ownerId] : []),
    ]),
  ];
  return {
    ...{ sprint, stories, capacity, items },
    settings: await settingsOf(db, team.id),
    needs: await prerequisitesOf(db, sprint.id),
    beside: await besideOf(db, sprint),
    people: await peopleById(db, team.workspaceId, named),
    today: localDateOf(core.clock.now(), team.timeZone),
    mayPlan: isOpen(sprint) && (await mayManage(db, team, reader.userId)),
  };
}

/** A sprint and its team, for somebody who looks at its plan. */
export async function requirePlan(db: Db, sprintId: string): Promise<{ sprint: Sprint; team: Team }> {
  const sprint = await findSprint(db, sprintId);
  const team = sprint && (await findTeam(db, sprint.teamId));
  if (!sprint || !team)
    throw new UserError('This sprint is no longer kept. `/sprint` shows how things stand.');
  return { sprint, team };
}

/**
 * The same for somebody who changes it.
 *
 * @throws UserError for those who may not, naming who can; and where the sprint is over
 */
export async function requirePlanning(
  db: Db,
  sprintId: string,
  userId: string,
): Promise<{ sprint: Sprint; team: Team }> {
  const { sprint, team } = await requirePlan(db, sprintId);
  await requireTeamPlanner(db, team, userId);
  if (isOpen(sprint)) return { sprint, team };
  throw new UserError(`${sprint.name} is ${sprint.state}: its plan stays as it is.`);
}

/** @throws UserError for those who may not plan, naming who can */
export function requireTeamPlanner(db: Db, team: Team, userId: string): Promise<void> {
  return requireManager(db, team, userId, 'plan a sprint', 'use `/sprint status`');
}

/** Sprints of the team on some of the same days. */
async function besideOf(db: Db, sprint: Sprint): Promise<Sprint[]> {
  const dates = datesIn(sprint);
  if (!dates) return [];
  const others = await sprintsOf(db, sprint.teamId, STANDING);
  return others.filter((other) => {
    const theirs = datesIn(other);
    return other.id !== sprint.id && theirs !== undefined && overlaps(dates, theirs);
  });
}

export function datesIn({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): Dates | undefined {
  return startsOn && endsOn ? { startsOn, endsOn } : undefined;
}

function isOpen({ state }: Sprint): boolean {
  return STANDING.includes(state);
}
