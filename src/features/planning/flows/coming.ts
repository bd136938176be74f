import type { Db } from '../../../database/index.ts';
import type { Upcoming } from '../../slice.ts';
import { findSprint } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { followedPlans } from '../store/index.ts';

/** When those are asked again whose answer about a plan no longer fits. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const { sprintId, askAt } of await followedPlans(db, workspaceId)) {
    const sprint = await findSprint(db, sprintId);
    if (!sprint || !askAt || askAt <= now) continue;
    const team = (await findTeam(db, sprint.teamId))?.name ?? null;
    coming.push({ at: askAt, words: `Ask again about what changed in ${sprint.name}`, team });
  }
  return coming;
}
