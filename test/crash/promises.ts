import type { Actions } from '../../src/simulator/actions/index.ts';
import type { Outcome } from '../../src/simulator/actions/outcome.ts';

type Watched = 'press' | 'submit';

/** What Slack has told people: that something was taken, or that it failed. */
export interface Promises {
  /** The acts of people, their outcomes watched. */
  act: Actions;
  /** Whether what somebody pressed or submitted since `forget` was taken, as far as they can see. */
  isTaken(what: Watched): boolean;
  forget(): void;
}

/** What takes longer is acknowledged by itself, which promises nothing. */
const BY_ITSELF_MS = 1_900;

export function createPromises(act: Actions): Promises {
  const taken = new Set<Watched>();

  function watched<Given>(what: Watched, perform: (given: Given) => Promise<Outcome>) {
    return async (given: Given) => {
      const startedAt = performance.now();
      const outcome = await perform(given);
      if (outcome.ok && performance.now() - startedAt < BY_ITSELF_MS) taken.add(what);
      return outcome;
    };
  }

  return {
    act: { ...act, press: watched('press', act.press), submitView: watched('submit', act.submitView) },
    isTaken: (what) => taken.has(what),
    forget: () => taken.clear(),
  };
}
