import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { obstaclesTo, type Sprint, type StartObstacle, TOO_BIG_POINTS } from '../rules/index.ts';
import { keepSprint } from './change-sprint.ts';
import { prerequisitesOf, storiesOf } from './lists.ts';
import { refreshHomes } from './log.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * Starts a sprint in the caller's transaction, be its plan published or a draft.
 *
 * @param start `despiteTooBig`: stories of 13 points and more are taken all the same, which the caller records
 * @throws UserError for one that runs or is over; without dates or stories, with stories to split, while a prerequisite is
 * open; for those who do not plan, naming who can
 */
export async function startSprintIn(
  trx: Trx,
  core: Core,
  { sprintId, by, despiteTooBig = false }: { sprintId: string; by: string; despiteTooBig?: boolean },
): Promise<Sprint> {
  const sprint = await requireSprint(trx, sprintId);
  await requirePlanner(trx, await teamOf(trx, sprint.teamId), by, 'start the sprint');
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'running')
    throw new UserError(`${name} runs already. \`/sprint status\` shows how it stands.`);
  if (sprint.state !== 'draft' && sprint.state !== 'published') {
    throw new UserError(`${name} is ${sprint.state}. \`/sprint plan\` begins a new one.`);
  }
  const stories = await storiesOf(trx, sprintId);
  const prerequisites = await prerequisitesOf(trx, sprintId);
  const [obstacle] = obstaclesTo(sprint, { stories, prerequisites }).filter(
    ({ kind }) => !(kind === 'too-big' && despiteTooBig),
  );
  if (obstacle) throw new UserError(obstacleSentence(name, obstacle));
  await refreshHomes(
    trx,
    core,
    sprint.workspaceId,
    stories.flatMap((story) => story.assignees),
  );
  return keepSprint(trx, core, sprint, { state: 'running' }, { by });
}

function obstacleSentence(name: string, obstacle: StartObstacle): string {
  switch (obstacle.kind) {
    case 'no-dates':
      return `${name} has no dates. Set them with \`/sprint plan\`.`;
    case 'no-stories':
      return `${name} has no stories. Choose some with \`/sprint plan\`.`;
    case 'too-big': {
      const keys = listOf(obstacle.stories.map((story) => story.key));
      return `${keys} must be split first: ${TOO_BIG_POINTS} points and more are too big for one story.`;
    }
    case 'prerequisites': {
      const names = listOf(obstacle.sprints.map((sprint) => escapeMrkdwn(sprint.name)));
      return `${name} cannot start before ${names} ${obstacle.sprints.length === 1 ? 'is' : 'are'} closed.`;
    }
  }
}
