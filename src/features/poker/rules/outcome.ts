import { type SprintSettings, TOO_BIG_POINTS } from '../../sprints/index.ts';
import type { Vote } from './types.ts';

/** The vote of who cannot say. */
export const CANNOT_SAY = '?';

/** After so many rounds without agreement the facilitator picks. */
export const MOST_ROUNDS = 3;

/** What can be voted: the team's scale; in points as far as one story bears, and one more for what is too big for it. */
export function deckOf({ unit, scale }: Pick<SprintSettings, 'unit' | 'scale'>): number[] {
  if (unit !== 'points') return scale;
  return [...scale.filter((step) => step < TOO_BIG_POINTS), TOO_BIG_POINTS];
}

/** One vote, and all who cast it. */
export interface Group {
  vote: string;
  userIds: string[];
}

/** What a round's votes come to. */
export type Outcome =
  /** Nobody could say a number. */
  | { kind: 'nobody' }
  /** Several voted, all of them this. */
  | { kind: 'unanimous'; value: number }
  /** All numbers lie within one step of the scale; the value is their median, of two the higher. */
  | { kind: 'narrow'; value: number }
  | { kind: 'wide'; lowest: Group; highest: Group };

/** @param scale the numbers that could be voted, ascending */
export function outcomeOf(votes: readonly Vote[], scale: readonly number[]): Outcome {
  const numbers = numbersAmong(votes);
  const [lowest] = numbers;
  const highest = numbers.at(-1);
  const median = numbers[Math.floor(numbers.length / 2)];
  if (lowest === undefined || highest === undefined || median === undefined) return { kind: 'nobody' };
  if (lowest === highest) {
    const isUnanimous = numbers.length > 1 && numbers.length === votes.length;
    return { kind: isUnanimous ? 'unanimous' : 'narrow', value: lowest };
  }
  if (scale.indexOf(highest) - scale.indexOf(lowest) <= 1) return { kind: 'narrow', value: median };
  return { kind: 'wide', lowest: groupOf(votes, lowest), highest: groupOf(votes, highest) };
}

/** The numbers voted, each once, ascending. */
export function valuesVoted(votes: readonly Vote[]): number[] {
  return [...new Set(numbersAmong(votes))];
}

/** Who voted what: ascending, those who cannot say last. */
export function groupsOf(votes: readonly Vote[]): Group[] {
  const groups = valuesVoted(votes).map((value) => groupOf(votes, value));
  const unsure = votes.filter(({ vote }) => vote === CANNOT_SAY).map(({ userId }) => userId);
  return unsure.length > 0 ? [...groups, { vote: CANNOT_SAY, userIds: unsure }] : groups;
}

function groupOf(votes: readonly Vote[], value: number): Group {
  const vote = String(value);
  return { vote, userIds: votes.filter((one) => one.vote === vote).map(({ userId }) => userId) };
}

function numbersAmong(votes: readonly Vote[]): number[] {
  return votes
    .filter(({ vote }) => vote !== CANNOT_SAY)
    .map(({ vote }) => Number(vote))
    .sort((a, b) => a - b);
}
