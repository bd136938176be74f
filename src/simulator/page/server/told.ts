/** Why something cannot be done or shown, in words for the person in front of the page. */
export class Told extends Error {
  override readonly name = 'Told';
  readonly status: number;

  constructor(words: string, status = 200) {
    super(words);
    this.status = status;
  }
}
