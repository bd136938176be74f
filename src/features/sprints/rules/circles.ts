/** What needs what, by id. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * The circle that would close if `id` also needed `needed`: from `id` over what it needs back to itself, as
 * [id, needed, …, id]. Null where none would.
 */
export function circleThrough(needs: Needs, id: string, needed: string): string[] | null {
  const cameFrom = new Map<string, string>([[needed, id]]);
  const waiting = [needed];
  for (let current = waiting.shift(); current !== undefined; current = waiting.shift()) {
    if (current === id) return pathTo(cameFrom, id);
    for (const next of needs.get(current) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, current);
      waiting.push(next);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, id: string): string[] {
  const path = [id];
  let current = cameFrom.get(id);
  while (current !== undefined && current !== id) {
    path.unshift(current);
    current = cameFrom.get(current);
  }
  return [id, ...path];
}
