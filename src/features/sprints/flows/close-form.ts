import type { Message } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';
import type { Sprint } from '../rules/index.ts';
import { type CloseMetadata, type Decision, decisionFor } from '../schema/index.ts';
import { type Closing, closedMessage } from '../views/close.ts';
import { closeSprint, nextSprintAfter } from './close-sprint.ts';
import { storiesOf } from './lists.ts';
import type { Entered } from './once.ts';
import { requirePlanner } from './permission.ts';
import { progressOf } from './shown/board.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * The form in which a sprint is closed, with what was chosen in it so far.
 *
 * @throws UserError for those who may not, naming who can
 */
export async function closingForm(core: Core, userId: string, metadata: CloseMetadata): Promise<Closing> {
  const { db } = core.database;
  const sprint = await requireSprint(db, metadata.sprintId);
  await requirePlanner(db, await teamOf(db, sprint.teamId), userId, 'close the sprint');
  const stories = await storiesOf(db, sprint.id);
  const next = await nextSprintAfter(db, sprint);
  const unfinished = stories
    .filter(({ status }) => status !== 'done')
    .map((story) => ({ story, decision: decisionFor(metadata, story.id, usualDecision(next)) }));
  return {
    ...{ sprint, unfinished, next, page: metadata.page, metadata: JSON.stringify(metadata) },
    progress: await progressOf(core, sprint, stories),
  };
}

/** What is chosen for a story unless somebody says otherwise. */
export function usualDecision(next: Sprint | null): Decision {
  return next ? 'next' : 'backlog';
}

/**
 * Closes a sprint as its form says, and answers what that came to.
 *
 * @throws UserError for those who may not, and where it does not run any more
 */
export async function closeAsChosen(
  core: Core,
  deed: Entered & { metadata: CloseMetadata },
): Promise<Message> {
  const { inbound, userId, metadata } = deed;
  const { sprint, unfinished, progress } = await closingForm(core, userId, metadata);
  const decisions = new Map(unfinished.map(({ story, decision }) => [story.id, decision]));
  const closed = await closeSprint(core, { inbound, userId, sprintId: sprint.id, decisions });
  const { carried, backInBacklog, dropped, next } = closed;
  const moved = { next: carried.length, backlog: backInBacklog.length, drop: dropped.length };
  return closedMessage(closed.sprint, progress, moved, next);
}
