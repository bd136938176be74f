import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Sprint } from '../rules/index.ts';
import { keepSprint } from './change-sprint.ts';
import { placeIn } from './choose-stories.ts';
import { storiesOf } from './lists.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * Throws a sprint away that has not run; its stories go back into the backlog.
 *
 * @throws UserError for one that runs or is over; for those who do not plan, naming who can
 */
export function cancelSprint(
  core: Core,
  deed: Entered & { sprintId: string },
): Promise<{ sprint: Sprint; backInBacklog: number }> {
  return once(
    core,
    deed,
    (trx) => cancelSprintIn(trx, core, { sprintId: deed.sprintId, by: deed.userId }),
    async (trx) => ({ sprint: await requireSprint(trx, deed.sprintId), backInBacklog: 0 }),
  );
}

/** The same in the caller's transaction. */
async function cancelSprintIn(
  trx: Trx,
  core: Core,
  { sprintId, by }: { sprintId: string; by: string },
): Promise<{ sprint: Sprint; backInBacklog: number }> {
  const sprint = await requireSprint(trx, sprintId);
  await requirePlanner(trx, await teamOf(trx, sprint.teamId), by, 'cancel the sprint');
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'running')
    throw new UserError(`${name} runs. \`/sprint close\` ends it and keeps what was done.`);
  if (sprint.state === 'closed' || sprint.state === 'cancelled') {
    throw new UserError(`${name} is ${sprint.state} already.`);
  }
  const back = await placeIn(trx, core, await storiesOf(trx, sprintId), null, { by });
  const cancelled = await keepSprint(trx, core, sprint, { state: 'cancelled' }, { by });
  return { sprint: cancelled, backInBacklog: back.length };
}
