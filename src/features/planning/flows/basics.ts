import type { Inbound } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { changeSprint, setPrerequisites } from '../../sprints/index.ts';
import type { BasicsForm } from '../schema/index.ts';
import { conflictWords } from './conflicts.ts';
import type { Kept } from './dates.ts';
import { also } from './keys.ts';
import { requirePlanning } from './plan.ts';

/**
 * Saves what a sprint is held to besides goal and dates.
 *
 * @throws UserError under the input that needs another look: sprints that would wait for each other in a circle
 */
export async function saveBasics(
  core: Core,
  saved: { inbound: Inbound; userId: string; sprintId: string; seen: number; form: BasicsForm },
): Promise<Kept> {
  const { inbound, userId, sprintId, seen, form } = saved;
  const { sprint } = await requirePlanning(core.database.db, sprintId, userId);
  const { focus, unit, owner: ownerId, demo: demoGoal, release, gate: mergeGate } = form;
  const fields = { focus, unit, ownerId, demoGoal, release, mergeGate };
  const needing = { inbound: also(inbound, 'needs'), userId, sprintId, needs: form.needs };
  await setPrerequisites(core, needing);
  const answer = await changeSprint(core, { inbound, userId, sprintId, fields, seen });
  if (answer.kind === 'saved') return { kind: 'kept', sprintId, notices: answer.notices };
  const says = await conflictWords(core.database.db, sprint.workspaceId, answer.conflicts);
  return { kind: 'conflicts', says, seen: answer.seen };
}
