import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { changeSprintIn, changesSince, prerequisitesOf, setPrerequisitesIn } from '../../sprints/index.ts';
import { mergeNeeds } from '../rules/index.ts';
import type { BasicsForm } from '../schema/index.ts';
import { conflictIn, type Kept } from './conflicts.ts';
import { requirePlanning } from './plan.ts';

/**
 * Saves what a sprint is held to besides goal and dates: all of it, or nothing where something is refused.
 *
 * @throws UserError under the input that needs another look: sprints that would wait for each other in a circle
 */
export async function saveBasics(
  core: Core,
  saved: { inbound: Inbound; userId: string; sprintId: string; seen: number; form: BasicsForm },
): Promise<Kept> {
  const { inbound, userId, sprintId, seen, form } = saved;
  return core.database.transaction(async (trx) => {
    const { sprint } = await requirePlanning(trx, sprintId, userId);
    const isNew = await takeOnce(trx, inbound, core.clock.now());
    if (!isNew) return { kind: 'kept', sprintId, notices: [] };
    const { focus, unit, owner: ownerId, demo: demoGoal, release, gate: mergeGate } = form;
    const fields = { focus, unit, ownerId, demoGoal, release, mergeGate };
    const answer = await changeSprintIn(trx, core, { sprintId, fields, seen, by: userId });
    if (answer.kind === 'conflicts') {
      return conflictIn(trx, { sprint, userId, seen, conflicts: answer.conflicts });
    }
    const kept = (await prerequisitesOf(trx, sprintId)).map(({ id }) => id);
    const needs = mergeNeeds(kept, form.needs, await changesSince(trx, sprintId, seen));
    await setPrerequisitesIn(trx, core, { sprintId, needs, by: userId });
    return { kind: 'kept', sprintId, notices: answer.notices };
  });
}
