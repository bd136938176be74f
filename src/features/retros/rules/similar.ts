import type { Theme } from './types.ts';

/** Words that say nothing about what a card is about. English, as the bot speaks it. */
const SAYS_NOTHING = new Set(
  `about again all also and any are because been before but can could did does don for from get had has have
  her him his how into its just less let many more most much must need not now off one our out over please
  really should since some still stop start continue than that the their them then there these they this too
  very want was were what when where which while who why will with would you your on in at is it we to of as
  be by do so up us if or no`.split(/\s+/),
);

/** So many texts that mean the same are worth a suggestion. */
const MOST_SUGGESTED = 5;
const SAME_FROM = 0.5;
const FEWEST_SHARED = 2;

/** The words by which cards are compared: lower case, without endings that only count or bend them. */
export function termsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !SAYS_NOTHING.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?<=\w{3})(ing|ed|ly|es|s)$/, '') : word;
}

/** Whether two cards are likely to say the same: half of their words, two at least, or the only one of both. */
export function saysTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((term) => other.has(term)).length;
  if (shared === 0) return false;
  const isWhole = shared === one.size && shared === other.size;
  const share = (2 * shared) / (one.size + other.size);
  return share >= SAME_FROM && (shared >= FEWEST_SHARED || isWhole);
}

/** Themes that could be one, the largest set first; each theme stands in one set at most. */
export function suggestedGroups(themes: readonly Theme[]): Theme[][] {
  const known = themes.map((theme) => ({ theme, terms: theme.cards.map(({ text }) => termsOf(text)) }));
  const taken = new Set<string>();
  const sets: Theme[][] = [];
  for (const [at, one] of known.entries()) {
    if (taken.has(one.theme.id)) continue;
    const others = known.slice(at + 1).filter(({ theme, terms }) => {
      return !taken.has(theme.id) && terms.some((mine) => one.terms.some((its) => saysTheSame(mine, its)));
    });
    if (others.length === 0) continue;
    const set = [one, ...others].map(({ theme }) => theme);
    for (const { id } of set) taken.add(id);
    sets.push(set);
  }
  return sets.sort((a, b) => b.length - a.length).slice(0, MOST_SUGGESTED);
}
