import type { Db } from '../../../database/index.ts';
import { requireOpenSprint, type Sprint, sprintsOf } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';

/**
 * The sprint of a team that somebody wants to see: the one named; else the one that runs, or the one that ended last.
 *
 * @throws UserError where there is none
 * @throws AmbiguousPlace where several run
 */
export async function sprintToShow(db: Db, team: Team, name: string): Promise<Sprint> {
  const running = await sprintsOf(db, team.id, ['running']);
  if (name === '' && running.length === 0) {
    const closed = await sprintsOf(db, team.id, ['closed']);
    const [last] = closed.toSorted((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0));
    if (last) return last;
  }
  return requireOpenSprint(db, team, { states: ['running', 'closed'], name });
}
