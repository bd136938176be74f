import type { Db } from '../../../database/index.ts';
import {
  replay,
  type Sprint,
  type SprintEvent,
  type Story,
  type StoryType,
  totalsOf,
} from '../rules/index.ts';
import { eventsOfStoriesIn, lastClosed } from '../store/index.ts';
import { sprintStates } from './states.ts';

/** What a closed sprint took on and what it came to, in its unit. */
export interface Velocity {
  sprint: Sprint;
  /** What stood in it when it was started. */
  committed: number;
  /** What was done in it when it was closed. */
  completed: number;
  /** Of what was done. */
  byType: Record<StoryType, number>;
}

/** What of a story tells whether and for how much it counts. */
const COUNTED = ['created', 'sprintId', 'status', 'estimate', 'type'] as const;

/**
 * The numbers of the team's sprints that were closed last, the newest first; of those closed before an instant, where one
 * is given.
 */
export async function velocityOf(db: Db, teamId: string, count = 3, before?: Date): Promise<Velocity[]> {
  const velocities: Velocity[] = [];
  for (const sprint of await lastClosed(db, teamId, count, before))
    velocities.push(await velocityIn(db, sprint));
  return velocities;
}

/**
 * The stories that stood in a sprint at an instant, as they were then, computed from the events: those of the very
 * instant count. Dropped ones are among them.
 */
export async function storiesAt(db: Db, sprintId: string, at: Date): Promise<Story[]> {
  const events = await eventsOfStoriesIn(db, sprintId);
  const last = events.findLast((event) => event.at <= at)?.position ?? 0;
  return standingIn(sprintId, upTo(events, last));
}

async function velocityIn(db: Db, sprint: Sprint): Promise<Velocity> {
  const { started, closed } = await sprintStates(db, sprint.id);
  const events = await eventsOfStoriesIn(db, sprint.id, COUNTED);
  const until = (position: number) => standingIn(sprint.id, upTo(events, position));
  const done = totalsOf(until(closed ?? 0).filter(({ status }) => status === 'done'));
  const { chosen: committed } = totalsOf(until(started ?? 0));
  return { sprint, committed, completed: done.chosen, byType: done.byType };
}

/** By position: a clock that was set back puts times out of order. */
export function upTo(events: readonly SprintEvent[], position: number): SprintEvent[] {
  return events.filter((event) => event.position <= position);
}

export function standingIn(sprintId: string, events: readonly SprintEvent[]): Story[] {
  return [...replay(events).stories.values()]
    .map(({ story }) => story)
    .filter((story) => story.sprintId === sprintId);
}
