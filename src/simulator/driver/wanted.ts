/** What a person looks for: exact words, or a pattern. */
export type Wanted = string | RegExp;

/** Exact words come before words that only contain the wanted ones. */
export function named<T>(candidates: T[], wanted: Wanted, words: (candidate: T) => string[]): T[] {
  const exact = candidates.filter((each) => isExactly(wanted, words(each)));
  return exact.length > 0
    ? exact
    : candidates.filter((each) => words(each).some((word) => contains(word, wanted)));
}

export function isExactly(wanted: Wanted, words: string[]): boolean {
  return words.some((word) =>
    typeof wanted === 'string' ? word.trim() === wanted.trim() : wanted.test(word),
  );
}

export function contains(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

export function quoted(wanted: Wanted): string {
  return typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
}
