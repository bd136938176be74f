/** What a person's doing has cost: counted, not measured. */
export type Effort = { taps: number; characters: number; seconds: number };

/**
 * Assumed costs on a phone. A tap is seeing, reaching and touching (the keystroke-level model of Card, Moran
 * and Newell, 1980: pointing 1.1 s and some thought); a character is a thumb on a keyboard that completes
 * words. Reading and thinking what to write are not in it.
 */
const secondsPerTap = 1.5;
const secondsPerCharacter = 0.2;

export interface EffortCounter {
  taps(count: number): void;
  types(text: string): void;
  total(): Effort;
  reset(): void;
}

export function countEffort(): EffortCounter {
  let taps = 0;
  let characters = 0;
  return {
    taps(count) {
      taps += count;
    },
    types(text) {
      characters += [...text].length;
    },
    total() {
      const seconds = taps * secondsPerTap + characters * secondsPerCharacter;
      return { taps, characters, seconds: Math.round(seconds * 10) / 10 };
    },
    reset() {
      taps = 0;
      characters = 0;
    },
  };
}
