import type { SprintEvent, Story } from './types.ts';

/** Where a story stands. */
export type Placed = Pick<Story, 'sprintId' | 'status'>;

/** What reopening a sprint does to the stories that its close moved. */
export interface Returning<S> {
  /** As they are now, and where they stood before the close. */
  back: Array<{ story: S; to: Placed }>;
  /** What has been moved since, or has begun in a sprint that runs: it stays where it is. */
  staying: S[];
}

/**
 * Which stories come back when a close is taken back.
 *
 * @param close the events by which it moved stories, in order; `since`: what moved those stories after it
 * @param stories those stories as they are now
 * @param begun the ids of sprints that are planned no more: running, or over
 */
export function returningBy<S extends Placed & { id: string }>(
  { close, since }: { close: readonly SprintEvent[]; since: readonly SprintEvent[] },
  { sprintId, stories, begun }: { sprintId: string; stories: readonly S[]; begun: ReadonlySet<string> },
): Returning<S> {
  const returning: Returning<S> = { back: [], staying: [] };
  for (const story of stories) {
    const own = (events: readonly SprintEvent[]) => events.filter(({ subjectId }) => subjectId === story.id);
    const left = placeBefore(story, own(since));
    const isUntouched = left.sprintId === story.sprintId && left.status === story.status;
    const isElsewhere = left.sprintId !== null && left.sprintId !== sprintId && begun.has(left.sprintId);
    if (isUntouched && !isElsewhere) returning.back.push({ story, to: placeBefore(left, own(close)) });
    else returning.staying.push(story);
  }
  return returning;
}

/** Where a story stood before these events of it, which are in order. */
export function placeBefore({ sprintId, status }: Placed, events: readonly SprintEvent[]): Placed {
  return Object.assign(
    { sprintId, status },
    ...events.toReversed().map(({ field, was }) => ({ [field]: was })),
  );
}
