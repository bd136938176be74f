import type { Db } from '../../../database/index.ts';
import type { Sprint } from '../rules/index.ts';
import { sprintsOf } from '../store/index.ts';

/**
 * Where a new story goes: into the sprint that is being planned, where it is one; else into the backlog. What is out
 * already changes only when somebody says so: those sprints are offered.
 */
export async function whereToAdd(
  db: Db,
  teamId: string,
): Promise<{ sprint: Sprint | null; offered: Sprint[] }> {
  const open = await sprintsOf(db, teamId, ['running', 'published', 'draft']);
  const drafts = open.filter(({ state }) => state === 'draft');
  const [draft] = drafts;
  const sprint = draft && drafts.length === 1 ? draft : null;
  return { sprint, offered: open.filter(({ id }) => id !== sprint?.id) };
}
