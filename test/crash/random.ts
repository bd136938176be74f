/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** A whole number from 1 to `most`. */
  upTo(most: number): number;
  oneOf<T>(first: T, ...others: T[]): T;
}

/** mulberry32: 32 bits of state are enough to choose moments by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    upTo: (most) => 1 + Math.floor(next() * most),
    oneOf: (first, ...others) => [first, ...others][Math.floor(next() * (others.length + 1))] ?? first,
  };
}
