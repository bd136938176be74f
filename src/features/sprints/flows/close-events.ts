import type { Db } from '../../../database/index.ts';
import type { Sprint, SprintEvent } from '../rules/index.ts';
import { eventsOf } from '../store/index.ts';
import { storyEventsOf } from './states.ts';

interface CloseEvents {
  close: SprintEvent[];
  since: SprintEvent[];
}

/** The events by which the last close of a sprint moved stories, and what moved its stories since. */
export async function closeOf(db: Db, { id }: Pick<Sprint, 'id'>): Promise<CloseEvents> {
  const closing = (await eventsOf(db, id)).findLast(
    ({ field, became }) => field === 'state' && became === 'closed',
  );
  if (!closing) return { close: [], since: [] };
  const events = await storyEventsOf(db, id, ['sprintId', 'status']);
  const atClose = events.filter(
    ({ position, at, cause }) =>
      position < closing.position &&
      at.getTime() === closing.at.getTime() &&
      (cause === 'carried' || cause === 'closed'),
  );
  const left = atClose.filter((event) => event.leftSprintId === id || event.sprintId === id);
  const moved = new Set(left.map(({ subjectId }) => subjectId));
  return {
    close: atClose.filter(({ subjectId }) => moved.has(subjectId)),
    since: events.filter(({ position }) => position > closing.position),
  };
}
