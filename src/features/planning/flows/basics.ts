import type { Inbound } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { changeSprint, changesSince, prerequisitesOf, setPrerequisites } from '../../sprints/index.ts';
import { mergeNeeds } from '../rules/index.ts';
import type { BasicsForm } from '../schema/index.ts';
import { conflictIn, type Kept } from './conflicts.ts';
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
  const { db } = core.database;
  const { sprint } = await requirePlanning(db, sprintId, userId);
  const { focus, unit, owner: ownerId, demo: demoGoal, release, gate: mergeGate } = form;
  const fields = { focus, unit, ownerId, demoGoal, release, mergeGate };
  const answer = await changeSprint(core, { inbound, userId, sprintId, fields, seen });
  if (answer.kind === 'conflicts') {
    return conflictIn(db, { sprint, userId, seen, conflicts: answer.conflicts });
  }
  const kept = (await prerequisitesOf(db, sprintId)).map(({ id }) => id);
  const needs = mergeNeeds(kept, form.needs, await changesSince(db, sprintId, seen));
  await setPrerequisites(core, { inbound: also(inbound, 'needs'), userId, sprintId, needs });
  return { kind: 'kept', sprintId, notices: answer.notices };
}
