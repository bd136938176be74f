import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { circleThrough } from '../rules/index.ts';
import {
  insertPrerequisite,
  needsInWorkspace,
  prerequisiteIds,
  removePrerequisite,
  sprintsById,
} from '../store/index.ts';
import { requireOpen } from './change-sprint.ts';
import { type By, logSprint } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * Says which sprints must be closed before this one starts, and that no others must.
 *
 * @param deed `needs` are ids of sprints of the workspace
 * @throws UserError under the input 'prerequisites' that names the circle, where one would close; for those who may not
 */
export function setPrerequisites(
  core: Core,
  deed: Entered & { sprintId: string; needs: readonly string[] },
): Promise<void> {
  const { sprintId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const { teamId } = await requireSprint(trx, sprintId);
      await requirePlanner(trx, await teamOf(trx, teamId), userId, 'change the plan');
      await setPrerequisitesIn(trx, core, { sprintId, needs: deed.needs, by: userId });
    },
    async () => undefined,
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function setPrerequisitesIn(
  trx: Trx,
  core: Core,
  { sprintId, needs: named, ...by }: By & { sprintId: string; needs: readonly string[] },
): Promise<void> {
  const sprint = await requireSprint(trx, sprintId);
  requireOpen(sprint);
  const were = await prerequisiteIds(trx, sprintId);
  const needs = [...new Set(named)];
  const added = needs.filter((id) => !were.includes(id));
  const removed = were.filter((id) => !needs.includes(id));
  await requireNoCircle(trx, sprint, added);
  for (const id of removed) await removePrerequisite(trx, sprintId, id);
  for (const id of added) await insertPrerequisite(trx, sprintId, id);
  await logSprint(trx, core, sprint, by, [
    ...removed.map((was) => ({ field: 'prerequisites' as const, was, became: null })),
    ...added.map((became) => ({ field: 'prerequisites' as const, was: null, became })),
  ]);
}

async function requireNoCircle(
  trx: Trx,
  { id, workspaceId }: { id: string; workspaceId: string },
  added: readonly string[],
): Promise<void> {
  const needs = await needsInWorkspace(trx, workspaceId);
  for (const needed of added) {
    const circle = circleThrough(needs, id, needed);
    if (!circle) continue;
    const sprints = await sprintsById(trx, circle);
    const names = circle.map((one) => escapeMrkdwn(sprints.get(one)?.name ?? 'a sprint'));
    if (circle.length === 2) throw new UserError(`${names[0]} cannot wait for itself.`, 'prerequisites');
    const steps = names.slice(1).map((name, at) => `${names[at]} would wait for ${name}`);
    throw new UserError(`That closes a circle: ${listOf(steps)}. Nothing was changed.`, 'prerequisites');
  }
}
