/** What a person looks for: exact words, or a pattern. */
export type Wanted = string | RegExp;

/** Exact words come before words that only contain the wanted ones. */
export function named<T>(candidates: T[], wanted: Wanted, words: (candidate: T) => string[]): T[] {
  if (typeof wanted !== 'string')
    return candidates.filter((each) => words(each).some((word) => wanted.test(word)));
  const exact = candidates.filter((each) => words(each).some((word) => word.trim() === wanted.trim()));
  return exact.length > 0
    ? exact
    : candidates.filter((each) => words(each).some((word) => word.includes(wanted)));
}

export function contains(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

export function quoted(wanted: Wanted): string {
  return typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
}
