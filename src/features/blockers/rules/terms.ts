/** Words that say nothing about what is blocked. English, as the bot speaks it. */
const SAYS_NOTHING = new Set(
  `about again all and any are because been before but can cannot could did does doesn don for from had has
  have her him his how into its just more must not now off one our out over please should since some still
  than that the their them then there these they this too until very was were what when where which while who
  why will with would you your need needs needed waiting wait blocked blocker blocking block on in at is it`.split(
    /\s+/,
  ),
);

const MOST_TERMS = 60;

/** The words by which a blocker is found again: lower case, without endings that only count or bend them. */
export function termsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const terms = words.filter((word) => word.length > 1 && !SAYS_NOTHING.has(word)).map(stem);
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** From 0, nothing in common, to 1, the same words: the share of both that they share (Dice). */
export function similarity(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const known = new Set(other);
  const shared = one.filter((term) => known.has(term)).length;
  return (2 * shared) / (one.length + other.length);
}

const SAME_FROM = 0.5;
const FEWEST_SHARED = 2;

/** Whether two texts are likely to mean the same: half of their words, two at least, or all of a short one's. */
export function isSimilar(one: string[], other: string[]): boolean {
  const known = new Set(other);
  const shared = one.filter((term) => known.has(term)).length;
  if (shared === 0) return false;
  const isWhole =
    shared === Math.min(one.length, other.length) && shared === Math.max(one.length, other.length);
  return similarity(one, other) >= SAME_FROM && (shared >= FEWEST_SHARED || isWhole);
}

/** Those that mean the same as `terms`, most similar first; of two as similar the one that comes first. */
export function rankSimilar<Thing extends { terms: string[] }>(terms: string[], things: Thing[]): Thing[] {
  return things
    .filter((thing) => isSimilar(terms, thing.terms))
    .sort((a, b) => similarity(terms, b.terms) - similarity(terms, a.terms));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?<=\w{3})(ing|ed|es|s)$/, '') : word;
}
