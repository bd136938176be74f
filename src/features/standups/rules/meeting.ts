/**
 * Who speaks when. First is whoever has been first least often, so that over time everybody is equally often;
 * the rest, and ties, by a chance that the same seed repeats.
 */
export function speakingOrder(
  people: readonly string[],
  timesFirst: ReadonlyMap<string, number>,
  seed: string,
): string[] {
  const shuffled = shuffle(people, seed);
  const fewest = Math.min(...shuffled.map((person) => timesFirst.get(person) ?? 0));
  const first = shuffled.find((person) => (timesFirst.get(person) ?? 0) === fewest);
  return first === undefined ? [] : [first, ...shuffled.filter((person) => person !== first)];
}

/** Fisher and Yates's shuffle. */
function shuffle(people: readonly string[], seed: string): string[] {
  const shuffled = [...people].sort();
  const random = generator(seed);
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a];
  }
  return shuffled;
}

/** Numbers in [0, 1) that depend on nothing but the seed: FNV-1a feeding mulberry32. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
