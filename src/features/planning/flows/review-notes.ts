import type { Db } from '../../../database/index.ts';
import { findSprint } from '../../sprints/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { findOverride } from '../store/index.ts';
import { overrideLine } from '../views/plan-message.ts';

/** What the review of a sprint says of its start: what was not met then, and why it started all the same. */
export async function reviewNotes(db: Db, sprintId: string): Promise<string[]> {
  const [sprint, override] = [await findSprint(db, sprintId), await findOverride(db, sprintId)];
  if (!sprint || !override) return [];
  const people = await peopleById(db, sprint.workspaceId, [override.byUserId]);
  return overrideLine({ override, people });
}
