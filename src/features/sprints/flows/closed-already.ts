import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { formatWhen } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Sprint } from '../rules/index.ts';
import { eventsOf, lastClosed, sprintsOf } from '../store/index.ts';
import { requireOpenSprint, teamOf } from './which-sprint.ts';

/** @throws UserError for a sprint that does not run, saying who closed it */
export async function requireRunning(db: Db, core: Core, sprint: Sprint): Promise<void> {
  if (sprint.state === 'running') return;
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state !== 'closed') {
    throw new UserError(
      `${name} does not run, so there is nothing to close. \`/sprint cancel\` throws a plan away.`,
    );
  }
  const how = await howItWasClosed(db, core, sprint);
  throw new UserError(
    `${name} was closed already${how}. Nothing was changed. \`/sprint reopen\` has it run again.`,
  );
}

/** ' by Dana, today 15:12', escaped; '' where it is not known. */
export async function howItWasClosed(db: Db, core: Core, sprint: Sprint): Promise<string> {
  const team = await teamOf(db, sprint.teamId);
  const closing = (await eventsOf(db, sprint.id)).findLast(({ became }) => became === 'closed');
  const closer = closing?.byUserId && (await findPerson(db, sprint.workspaceId, closing.byUserId));
  const when = closing && formatWhen(closing.at, { now: core.clock.now(), zone: team.timeZone });
  const how = [closer && `by ${escapeMrkdwn(closer.name)}`, when].filter(Boolean).join(', ');
  return how && ` ${how}`;
}

/**
 * The sprint that `/sprint close` means.
 *
 * @throws UserError where none runs: who closed the last one, or how one is begun
 * @throws AmbiguousPlace where several do
 */
export async function sprintToClose(core: Core, team: Team, name: string): Promise<Sprint> {
  const { db } = core.database;
  const [last] = await lastClosed(db, team.id, 1);
  const runs = (await sprintsOf(db, team.id, ['running'])).length > 0;
  if (name === '' && !runs && last) await requireRunning(db, core, last);
  const sprint = await requireOpenSprint(db, team, { states: ['running', 'closed'], name });
  await requireRunning(db, core, sprint);
  return sprint;
}
