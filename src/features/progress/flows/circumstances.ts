import type { Db } from '../../../database/index.ts';
import { type LocalDate, localDateOf, type WorkingCalendar } from '../../../time/index.ts';
import { openBlockersOf } from '../../blockers/index.ts';
import { type Sprint, sprintsOf } from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import type { Obstacle } from '../rules/index.ts';

/** What holds for all sprints of a team. */
export interface Around {
  team: Team;
  calendar: WorkingCalendar;
  /** Its open blockers. */
  obstacles: Obstacle[];
}

/** @throws where the team is gone, which no sprint outlives */
export async function aroundTeam(db: Db, teamId: string): Promise<Around> {
  const team = await teamOf(db, teamId);
  return { team, calendar: await calendarOf(db, team), obstacles: await openBlockersOf(db, { team }) };
}

/** @throws where the team is gone, which no sprint outlives */
export async function teamOf(db: Db, teamId: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new Error(`The team ${teamId} is gone`);
  return team;
}

/** Those of a team that run, or were closed on that date; by number. */
export async function currentSprints(db: Db, { id, timeZone }: Team, date: LocalDate): Promise<Sprint[]> {
  const known = await sprintsOf(db, id, ['running', 'closed']);
  return known.filter(({ state, closedAt }) => {
    return state === 'running' || (closedAt !== null && localDateOf(closedAt, timeZone) === date);
  });
}
