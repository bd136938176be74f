/** One piece of work after the other, in the order in which they were asked for. */
export interface Lane {
  /** The outcome of `work`, once everything before it has ended, however it ended. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is at work any more. */
  idle(): Promise<void>;
}

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const outcome = last.then(work);
      last = outcome.then(nothing, nothing);
      return outcome;
    },
    async idle() {
      let seen: Promise<unknown> | undefined;
      while (seen !== last) {
        seen = last;
        await seen;
      }
    },
  };
}

/** Whoever asked for the work hears how it ended. */
function nothing(): void {}
