/** The longest rest between two beats: what fell due while the machine slept is seen this soon after it wakes. */
const LONGEST_REST_MS = 5_000;
/** The shortest, unless poked: something due "now" that cannot be done must not turn the loop hot. */
const SHORTEST_REST_MS = 10;

export interface BeatOptions {
  /** Milliseconds of machine time from the end of one run to the start of the next; 5,000 at most. */
  everyMs: number;
  run: () => Promise<void>;
  /** Asked after each run: in how many milliseconds something is due; null when nothing is. Shortens the rest. */
  nextDueInMs?: () => Promise<number | null>;
  /** Gets whatever `run` or `nextDueInMs` throws; the loop goes on. */
  onError: (error: unknown) => void;
}

export interface Beat {
  /** Runs at once, or once more right after the present run. Many pokes before that run are one. */
  poke(): void;
  /** Resolves when the present run has ended; no other starts. */
  stop(): Promise<void>;
}

/**
 * A loop on monotonic machine time, first run at once, armed again when the last run has ended. Not a cron:
 * a clock that is set, a suspended machine or a slow run neither stop it nor make it catch up on missed beats.
 * Throws a RangeError when `everyMs` is not between 1 and 5,000.
 */
export function startBeat(options: BeatOptions): Beat {
  const { everyMs, run, nextDueInMs, onError } = options;
  if (!(everyMs >= 1 && everyMs <= LONGEST_REST_MS)) {
    throw new RangeError(`A beat comes every 1 to ${LONGEST_REST_MS} ms, not every ${everyMs}`);
  }
  let stopped = false;
  let poked = true; // the first run comes at once
  let cutRestShort: () => void = () => undefined;
  const ended = loop();

  async function loop(): Promise<void> {
    await rest(everyMs);
    while (!stopped) {
      poked = false;
      await rest(await runOnce());
    }
  }

  /** Runs, and says for how many milliseconds to rest. */
  async function runOnce(): Promise<number> {
    try {
      await run();
      const dueInMs = stopped ? null : await nextDueInMs?.();
      return Math.min(everyMs, Math.max(SHORTEST_REST_MS, dueInMs ?? everyMs));
    } catch (error) {
      onError(error);
      return everyMs;
    }
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      cutRestShort = () => {
        clearTimeout(timer);
        setImmediate(resolve);
      };
      if (poked || stopped) cutRestShort();
    });
  }

  return {
    poke() {
      poked = true;
      cutRestShort();
    },
    stop() {
      stopped = true;
      cutRestShort();
      return ended;
    },
  };
}
