import type { SprintEvent } from '../../sprints/index.ts';

/**
 * What two people made of the same values, field by field: what one of them left as it was is the other's.
 *
 * @param was as both had it before them
 * @returns `merged` with mine where both changed a field, and the names of those fields
 */
export function mergeValues<Values extends object>(
  was: Values,
  mine: Values,
  theirs: Values,
): { merged: Values; untouched: Array<keyof Values>; conflicts: Array<keyof Values> } {
  const fields = Object.keys(mine) as Array<keyof Values>;
  const untouched = fields.filter((field) => mine[field] === was[field]);
  const conflicts = fields.filter(
    (field) => mine[field] !== was[field] && theirs[field] !== was[field] && mine[field] !== theirs[field],
  );
  const taken = Object.fromEntries(untouched.map((field) => [field, theirs[field]]));
  return { merged: { ...mine, ...taken }, untouched, conflicts };
}

/**
 * The sprints that must be closed before, when others changed the list since the form was opened: what I added or took
 * out comes on top of theirs.
 *
 * @param since the events of the sprint after the form was opened
 */
export function mergeNeeds(
  kept: readonly string[],
  mine: readonly string[],
  since: readonly SprintEvent[],
): string[] {
  const shown = new Set(kept);
  for (const { field, was, became } of since.toReversed()) {
    if (field !== 'prerequisites') continue;
    if (typeof became === 'string') shown.delete(became);
    if (typeof was === 'string') shown.add(was);
  }
  const added = mine.filter((id) => !shown.has(id));
  const removed = [...shown].filter((id) => !mine.includes(id));
  return [...new Set([...kept, ...added])].filter((id) => !removed.includes(id));
}
