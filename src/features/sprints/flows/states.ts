import type { Db } from '../../../database/index.ts';
import type { SprintEvent } from '../rules/index.ts';
import { eventsOf, eventsOfStoriesIn } from '../store/index.ts';

/** The positions at which a sprint began and ended; null where it has not. */
export interface SprintStates {
  /** Its start; being reopened is none. */
  started: number | null;
  /** Its last close; null while it runs. */
  closed: number | null;
  /** Each close that was taken back, in order: its position, and that from which the sprint ran again. */
  pauses: Array<{ closed: number; reopened: number }>;
}

/** When a sprint was started, closed and reopened, as positions of its events. */
export async function sprintStates(db: Db, sprintId: string): Promise<SprintStates> {
  const states: SprintStates = { started: null, closed: null, pauses: [] };
  for (const { field, was, became, position } of await eventsOf(db, sprintId)) {
    if (field !== 'state') continue;
    if (became === 'closed') states.closed = position;
    if (became === 'running' && was !== 'closed') states.started = position;
    if (became === 'running' && states.closed !== null) {
      states.pauses.push({ closed: states.closed, reopened: position });
      states.closed = null;
    }
  }
  return states;
}

/**
 * What happened to all stories that have ever stood in a sprint, each from its beginning, in order; of these fields only,
 * where some are named.
 */
export function storyEventsOf(
  db: Db,
  sprintId: string,
  fields: readonly SprintEvent['field'][] = [],
): Promise<SprintEvent[]> {
  return eventsOfStoriesIn(db, sprintId, fields);
}
