import { pause } from './machine.ts';

/** Product time: when things are due, paced, leased and stamped. Injected everywhere; never read from the system. */
export interface Clock {
  /** The present instant, a fresh Date at each call. */
  now(): Date;
  /**
   * Resolves once `now()` has reached `at`, at once where it already has. Rejects with the signal's reason
   * when `signal` is aborted first. Throws a RangeError for an invalid date.
   */
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
  /** Only a clock that is moved has it: it stands still until what this returns is called. See `whileHeld`. */
  hold?(): () => void;
}

/**
 * A sleep is measured again at least this often: setTimeout overflows past 2^31 ms, and its monotonic
 * time stands still while a laptop is suspended and knows nothing of a clock that was set.
 */
const LONGEST_NAP_MS = 60_000;

/** The system's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleepUntil(at, signal) {
    assertValidInstant(at);
    signal?.throwIfAborted();
    for (;;) {
      const left = at.getTime() - Date.now();
      if (left <= 0) return;
      await pause(Math.min(left, LONGEST_NAP_MS), signal);
    }
  },
};

/**
 * What `work` gives, with the clock standing still from its start to its end, if it is one that is moved: so
 * no time passes while a call is under way. Work that itself sleeps on this clock would wait for ever.
 */
export async function whileHeld<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const release = clock.hold?.();
  try {
    return await work();
  } finally {
    release?.();
  }
}

/** Throws a RangeError for an invalid Date: a sleep until NaN would never end. */
export function assertValidInstant(at: Date): void {
  if (Number.isNaN(at.getTime())) throw new RangeError('This is not a valid instant');
}
