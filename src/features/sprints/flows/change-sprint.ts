import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { oneLine } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import {
  type Conflicts,
  differing,
  instantsAfter,
  mergeFields,
  type SavedSprint,
  type Sprint,
  type SprintFields,
} from '../rules/index.ts';
import { eventsOf, latestPosition, saveSprint } from '../store/index.ts';
import { checkSprint } from './check-sprint.ts';
import { sprintFields } from './fields.ts';
import { type By, changesBetween, logSprint } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

interface SprintChange {
  sprintId: string;
  fields: Partial<Omit<SprintFields, 'state'>>;
  /** The position of the last event when the form was opened; null for a command, whose word is the last. */
  seen: number | null;
}

/**
 * Changes fields of a sprint. Where somebody else changed one of them since `seen`, nothing is written.
 *
 * @throws UserError under the input of the field's name; for a sprint that is over; for those who may not
 */
export function changeSprint(core: Core, deed: Entered & SprintChange): Promise<SavedSprint | Conflicts> {
  const { sprintId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const sprint = await requireSprint(trx, sprintId);
      await requirePlanner(trx, await teamOf(trx, sprint.teamId), userId, 'change the plan');
      return changeSprintIn(trx, core, { ...deed, by: userId });
    },
    async (trx) => ({ kind: 'saved', sprint: await requireSprint(trx, sprintId), notices: [] }),
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function changeSprintIn(
  trx: Trx,
  core: Core,
  { sprintId, fields, seen, ...by }: By & SprintChange,
): Promise<SavedSprint | Conflicts> {
  const sprint = await requireSprint(trx, sprintId);
  requireOpen(sprint);
  const since = seen === null ? [] : await eventsOf(trx, sprintId, seen);
  const asked = { ...fields, ...(fields.name !== undefined && { name: oneLine(fields.name) }) };
  const merged = mergeFields(sprintFields(sprint), asked, { since, userId: by.by ?? '' });
  if (merged.conflicts.length > 0) {
    const { workspaceId } = sprint;
    return { kind: 'conflicts', conflicts: merged.conflicts, seen: await latestPosition(trx, workspaceId) };
  }
  const team = await teamOf(trx, sprint.teamId);
  const notices = await checkSprint(trx, team, sprint, { ...sprintFields(sprint), ...merged.changes });
  return { kind: 'saved', sprint: await keepSprint(trx, core, sprint, merged.changes, by), notices };
}

/** Writes fields that have been looked at, with their events; the sprint as it is then. */
export async function keepSprint(
  trx: Trx,
  core: Core,
  sprint: Sprint,
  fields: Partial<SprintFields>,
  by: By,
): Promise<Sprint> {
  const changes = differing(sprintFields(sprint), fields);
  if (Object.keys(changes).length === 0) return sprint;
  const logged = changesBetween(sprintFields(sprint), changes);
  const at = core.clock.now();
  const instants = logged.map((change) => instantsAfter({ ...change, at }));
  const changed: Sprint = Object.assign({ ...sprint, ...changes }, ...instants);
  await saveSprint(trx, changed);
  await logSprint(trx, core, changed, by, logged);
  return changed;
}

/** @throws UserError where a sprint is closed or cancelled, and its plan stays as it was */
export function requireOpen(sprint: Sprint): void {
  if (sprint.state !== 'closed' && sprint.state !== 'cancelled') return;
  throw new UserError(`${escapeMrkdwn(sprint.name)} is ${sprint.state}: its plan stays as it was.`);
}
