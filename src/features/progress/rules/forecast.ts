import { createRandom } from './random.ts';

/** With fewer closed sprints nothing is said of how the present one ends. */
export const SPRINTS_NEEDED = 3;
/** The days of so many are drawn from, the last ones. */
export const SPRINTS_DRAWN_FROM = 6;

const RUNS = 2_000;

/** Below this an amount is nothing: what sums of halves leave over. */
const NOISE = 1e-9;

/** What a team did on a working day, in the sprint's unit, and how many of it were there. */
export interface DayDone {
  amount: number;
  people: number;
}

export interface Resampling {
  /** What is left to do. */
  left: number;
  /** Past working days, those without anything done among them. */
  history: readonly DayDone[];
  /** How many people each working day ahead has; what is over of a day counts as a part of them. */
  ahead: readonly number[];
  /** The same says the same. */
  seed: string;
}

export interface Resampled {
  /** From 0 to 1: in how many of the runs nothing was left at the end. */
  probability: number;
  /** What was left after each day ahead in the middle one of the runs. */
  path: number[];
}

/**
 * Plays the days ahead many times over: each day does what a past day, drawn by chance, did for each person who was there,
 * times the people who will be.
 */
export function resample({ left, history, ahead, seed }: Resampling, runs = RUNS): Resampled {
  const perPerson = history
    .filter(({ amount, people }) => people > 0 || amount !== 0)
    .map(({ amount, people }) => amount / Math.max(people, 1));
  const random = createRandom(seed);
  const leftInRuns = new Float64Array(runs).fill(left);
  const path = ahead.map((people) => {
    for (let run = 0; run < runs; run++) {
      const drawn = perPerson[Math.floor(random() * perPerson.length)] ?? 0;
      leftInRuns[run] = (leftInRuns[run] ?? 0) - drawn * people;
    }
    return Math.max(0, medianOf(leftInRuns));
  });
  const finished = leftInRuns.reduce((count, one) => count + Number(one <= NOISE), 0);
  return { probability: finished / runs, path };
}

function medianOf(amounts: Float64Array): number {
  const sorted = amounts.toSorted();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
