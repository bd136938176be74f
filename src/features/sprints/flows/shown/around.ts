import type { Db } from '../../../../database/index.ts';
import { type Person, peopleById } from '../../../workspaces/index.ts';
import type { Sprint, Story } from '../../rules/index.ts';
import { sprintsOf } from '../../store/index.ts';

/** Sprints that a story could be added to: those planned and running, but for its own. */
export async function offeredSprints(db: Db, story: Story): Promise<Sprint[]> {
  if (story.sprintId !== null || story.status === 'done' || story.status === 'dropped') return [];
  return sprintsOf(db, story.teamId, ['draft', 'published', 'running']);
}

export function assigneesAmong(
  db: Db,
  workspaceId: string,
  stories: readonly Story[],
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, Person>> {
  return peopleById(db, workspaceId, [
    ...new Set([...stories.flatMap(({ assignees }) => assignees), ...others]),
  ]);
}
