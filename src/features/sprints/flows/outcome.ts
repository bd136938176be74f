import type { Db } from '../../../database/index.ts';
import { inPriorityOrder, replay, type Sprint, type Story } from '../rules/index.ts';
import { eventsOf, eventsOfStoriesIn } from '../store/index.ts';
import { closeOf } from './close-events.ts';
import { settingsOf } from './settings.ts';
import { sprintStates } from './states.ts';
import { standingIn, upTo } from './velocity.ts';

/** What a sprint came to when it was closed; all stories as they were then, most important first. */
export interface Outcome {
  done: Story[];
  /** What was not done, and where it went. `sprintId` is that of the next sprint. */
  left: Array<{ story: Story; to: 'next' | 'backlog' | 'dropped'; sprintId: string | null }>;
}

/** What a sprint came to at its last close; nothing of one that runs. */
export async function outcomeOf(db: Db, sprint: Sprint): Promise<Outcome> {
  const { closed } = await sprintStates(db, sprint.id);
  if (closed === null) return { done: [], left: [] };
  const { priorities } = await settingsOf(db, sprint.teamId);
  const events = upTo(await eventsOfStoriesIn(db, sprint.id), closed);
  const standing = standingIn(sprint.id, events);
  const { close } = await closeOf(db, sprint);
  const moved = new Set(close.map(({ subjectId }) => subjectId));
  const left = [...replay(events).stories.values()].flatMap(({ story }) =>
    moved.has(story.id) ? [story] : [],
  );
  return {
    done: inPriorityOrder(
      standing.filter(({ status }) => status === 'done'),
      priorities,
    ),
    left: inPriorityOrder(left, priorities).map((story) => {
      if (story.status === 'dropped') return { story, to: 'dropped', sprintId: null };
      return { story, to: story.sprintId === null ? 'backlog' : 'next', sprintId: story.sprintId };
    }),
  };
}

/**
 * What stood in a sprint right before its last close, or before it was cancelled, as it was then, most important first;
 * nothing of one that is neither.
 */
export async function storiesAtEnd(db: Db, sprint: Sprint): Promise<Story[]> {
  const end = sprint.state === 'cancelled' ? await cancelBegan(db, sprint) : await closeBegan(db, sprint);
  if (end === null) return [];
  const standing = standingIn(sprint.id, upTo(await eventsOfStoriesIn(db, sprint.id), end - 1));
  const { priorities } = await settingsOf(db, sprint.teamId);
  return inPriorityOrder(
    standing.filter(({ status }) => status !== 'dropped'),
    priorities,
  );
}

async function closeBegan(db: Db, sprint: Sprint): Promise<number | null> {
  const { closed } = await sprintStates(db, sprint.id);
  if (closed === null) return null;
  const { close } = await closeOf(db, sprint);
  return Math.min(closed, ...close.map(({ position }) => position));
}

/** Its stories leave it in the same deed, before it is cancelled. */
async function cancelBegan(db: Db, { id }: Sprint): Promise<number | null> {
  const cancel = (await eventsOf(db, id)).findLast(
    ({ field, became }) => field === 'state' && became === 'cancelled',
  );
  if (!cancel) return null;
  const left = (await eventsOfStoriesIn(db, id, ['sprintId'])).filter(
    ({ leftSprintId, at, position }) =>
      leftSprintId === id && at.getTime() === cancel.at.getTime() && position < cancel.position,
  );
  return Math.min(cancel.position, ...left.map(({ position }) => position));
}
