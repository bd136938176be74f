/** The slices whose sections stand on App Home, from what is owed now to what seldom changes; others before the last. */
const ORDER = ['standups', 'blockers'];
const LAST = ['teams'];

export function inHomeOrder<Named extends { name: string }>(slices: readonly Named[]): Named[] {
  return [...slices].sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

function placeOf(name: string): number {
  if (LAST.includes(name)) return ORDER.length + 1 + LAST.indexOf(name);
  return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
}
