import { setMaxListeners } from 'node:events';
import { pauseUnlessAborted } from '../src/time/index.ts';

/** A clock that runs as fast as the machine's, but may stand at another time, and be set. */
export interface SetClock {
  now(): Date;
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
  setTo(at: Date): void;
  /** Milliseconds since 1970 on the machine's clock, by which all processes of the bench go, as it is set now. */
  onMachine(at: Date): number;
}

const LONGEST_NAP_MS = 60_000;

export function createSetClock(at: Date): SetClock {
  let aheadMs = at.getTime() - Date.now();
  let wasSet = new AbortController();
  const clock: SetClock = {
    now: () => new Date(Date.now() + aheadMs),
    async sleepUntil(until, signal) {
      for (let left = until.getTime() - clock.now().getTime(); left > 0; ) {
        signal?.throwIfAborted();
        const woken = AbortSignal.any([wasSet.signal, ...(signal ? [signal] : [])]);
        await pauseUnlessAborted(Math.min(left, LONGEST_NAP_MS), woken);
        left = until.getTime() - clock.now().getTime();
      }
    },
    setTo(to) {
      aheadMs = to.getTime() - Date.now();
      wasSet.abort();
      wasSet = new AbortController();
      setMaxListeners(0, wasSet.signal);
    },
    onMachine: (then) => then.getTime() - aheadMs,
  };
  return clock;
}
