/** Why something cannot be done or shown, in words for the person in front of the page. */
export class Told extends Error {
  override readonly name = 'Told';
  readonly status: number;

  constructor(words: string, status = 200) {
    super(words);
    this.status = status;
  }
}

/** The simulator and its host refuse in words; errors of the language's own kinds are bugs, and thrown on. */
export function wordsOf(error: unknown): string {
  const isBug = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  if (isBug || !(error instanceof Error)) throw error;
  return error.message;
}
