import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Sprint } from '../rules/index.ts';
import { keepSprint } from './change-sprint.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * The plan of a draft is out; one that is published already stays so. In the caller's transaction.
 *
 * @throws UserError for a sprint that runs or is over; for those who do not plan, naming who can
 */
export async function publishIn(
  trx: Trx,
  core: Core,
  { sprintId, by }: { sprintId: string; by: string },
): Promise<Sprint> {
  const sprint = await requireSprint(trx, sprintId);
  await requirePlanner(trx, await teamOf(trx, sprint.teamId), by, 'publish the plan');
  if (sprint.state === 'published') return sprint;
  if (sprint.state === 'draft') return keepSprint(trx, core, sprint, { state: 'published' }, { by });
  throw new UserError(`${escapeMrkdwn(sprint.name)} is ${sprint.state}: its plan is out already.`);
}
