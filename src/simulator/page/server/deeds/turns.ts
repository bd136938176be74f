/** Work that is done one after the other where it has the same key. */
export interface Turns {
  /** Resolves or rejects as the work does, once what was taken before it is over. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take(key, work) {
      const done = (last.get(key) ?? Promise.resolve()).then(work);
      const over = done.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, over);
      void over.then(() => {
        if (last.get(key) === over) last.delete(key);
      });
      return done;
    },
  };
}
