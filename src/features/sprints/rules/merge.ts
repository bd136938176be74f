import { isDeepStrictEqual } from 'node:util';
import type { Conflict } from './answers.ts';
import type { SprintEvent } from './types.ts';

/** Whether two values of a field are the same, whatever the order of what is named in them. */
export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/** The fields of `wanted` whose value differs from what is kept. */
export function differing<Fields extends object>(kept: Fields, wanted: Partial<Fields>): Partial<Fields> {
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isSame(value, kept[field as keyof Fields]),
  );
  return Object.fromEntries(changed) as Partial<Fields>;
}

/**
 * What of `mine` is to be written, when others changed the same thing since the form was opened. A field that nobody
 * else changed is mine; one that I left as it was when the form was opened stays theirs; any other is a conflict.
 *
 * @param since the events of the subject after the form was opened, in order
 */
export function mergeFields<Fields extends object>(
  kept: Fields,
  mine: Partial<Fields>,
  { since, userId }: { since: readonly SprintEvent[]; userId: string },
): { changes: Partial<Fields>; conflicts: Conflict[] } {
  const changes: Array<[string, unknown]> = [];
  const conflicts: Conflict[] = [];
  for (const [name, value] of Object.entries(differing(kept, mine))) {
    const field = name as keyof Fields & Conflict['field'];
    const events = since.filter((event) => event.field === name);
    const [first] = events;
    const theirs = events.findLast((event) => event.byUserId !== userId);
    if (!first || !theirs) changes.push([name, value]);
    else if (!isSame(first.was, value)) {
      conflicts.push({ field, mine: value, theirs: kept[field], by: theirs.byUserId, at: theirs.at });
    }
  }
  return { changes: Object.fromEntries(changes) as Partial<Fields>, conflicts };
}
