import { createHash, randomInt } from 'node:crypto';

export const LONGEST_CARD = 250;
/** More than a team ever writes, few enough for a message's and a window's limits. */
export const MOST_CARDS = 500;
/** Where cards are anonymous, so many people must be able to have written one. */
export const FEWEST_ANONYMOUS = 4;

/** The cards in what was typed, one a line; a reason where one is too long. */
export function readCards(text: string): { cards: string[] } | { reason: string } {
  const cards = text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
  const long = cards.findIndex((card) => card.length > LONGEST_CARD);
  if (long === -1) return { cards };
  const length = cards[long]?.length;
  return {
    reason: `Card ${long + 1} has ${length} characters; ${LONGEST_CARD} fit on one. Make it two lines, two cards.`,
  };
}

/**
 * The id of a card, by the form it was written in and its place there. Sent again it is the same, so nothing comes
 * twice; of two cards nobody who does not know the form's random id can tell whether they were written in one.
 */
export function cardIdOf(formId: string, at: number): string {
  return createHash('sha256').update(`${formId} ${at}`).digest('hex').slice(0, 32);
}

/** In an order that chance makes. */
export function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [one, two] = [mixed[at], mixed[other]];
    if (one !== undefined && two !== undefined) {
      mixed[at] = two;
      mixed[other] = one;
    }
  }
  return mixed;
}

const STEPS = [100, 50, 20, 10, 5];

/**
 * How many anonymous cards there are, so coarsely that whoever watches it does not learn who has just written one.
 * That there is none looks like few.
 */
export function coarseCount(count: number): string {
  const step = STEPS.find((one) => count >= one);
  return step === undefined ? 'fewer than 5 cards so far' : `${step} cards or more so far`;
}
