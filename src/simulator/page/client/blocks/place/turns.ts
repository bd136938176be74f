/** Does one thing after another, and can wait until all that was begun is done. */
export interface Turns {
  /** Runs when everything before it has ended, well or not. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Something typed that is not sent yet; the newest of a key counts. */
  hold(key: string, send: () => Promise<void>): void;
  drop(key: string): void;
  /** Sends what is held, and resolves when nothing is under way any more. */
  settle(): Promise<void>;
}

export function createTurns(): Turns {
  const held = new Map<string, () => Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();

  function take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    take,
    hold: (key, send) => void held.set(key, send),
    drop: (key) => void held.delete(key),
    async settle() {
      const waiting = [...held.values()];
      held.clear();
      for (const send of waiting) void take(send);
      await last;
    },
  };
}
