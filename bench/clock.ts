import { pause } from '../src/time/index.ts';

/** A clock that runs as fast as the machine's, but may stand at another time, and be set. */
export interface SetClock {
  now(): Date;
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
  setTo(at: Date): void;
  /** Milliseconds since 1970 on the machine's clock, by which all processes of the bench go, as it is set now. */
  onMachine(at: Date): number;
}

const LONGEST_NAP_MS = 50;

export function createSetClock(at: Date): SetClock {
  let aheadMs = at.getTime() - Date.now();
  const clock: SetClock = {
    now: () => new Date(Date.now() + aheadMs),
    async sleepUntil(until, signal) {
      for (let left = 1; left > 0; ) {
        left = until.getTime() - clock.now().getTime();
        if (left > 0) await pause(Math.min(left, LONGEST_NAP_MS), signal);
      }
    },
    setTo(to) {
      aheadMs = to.getTime() - Date.now();
    },
    onMachine: (then) => then.getTime() - aheadMs,
  };
  return clock;
}
