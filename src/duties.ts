import { min } from 'date-fns/min';
import { DatabaseTrouble } from './database/index.ts';
import type { Core, Duty } from './features/slice.ts';
import { pauseUnlessAborted, withTimeout } from './time/index.ts';

/** As long as the beat may rest. A duty that takes longer is logged and left to finish. */
const DEADLINE_MS = 5_000;
/** As long as a beat waits for its duties, and rests while one of them is still at work. */
const PATIENCE_MS = 100;

export interface Duties {
  /** Does what is due now, of every duty; one that fails is logged and holds up no other. */
  processDue(): Promise<void>;
  /** The same for the beat, which does not wait for Slack: while it is slow, other things fall due. */
  beat(): Promise<void>;
  /** In how many milliseconds to beat again; null when nothing is in sight. */
  nextBeatInMs(): Promise<number | null>;
  /** The next instant after now at which something is due; null when nothing is in sight. */
  nextDueAt(): Promise<Date | null>;
  /** Resolves when every duty that is at work has ended, or is past its deadline. */
  idle(): Promise<void>;
}

export function createDuties(core: Core, duties: Duty[], deadlineMs = DEADLINE_MS): Duties {
  const running = new Map<Duty, Promise<void>>();
  const late = new Set<Duty>();
  const troubled = new Map<string, DatabaseTrouble>();

  async function runInTime(duty: Duty): Promise<void> {
    if (late.has(duty)) return;
    await withTimeout(runOnce(duty), deadlineMs, 'past its deadline').catch((error: unknown) => {
      if (late.has(duty)) return;
      late.add(duty);
      core.log.error({ err: error, duty: duty.name }, 'a duty takes long; the others go on');
    });
  }

  function runOnce(duty: Duty): Promise<void> {
    const already = running.get(duty);
    if (already) return already;
    const run = duty
      .processDue(core)
      .catch((error: unknown) => fail(duty, error))
      .finally(() => {
        running.delete(duty);
        late.delete(duty);
      });
    running.set(duty, run);
    return run;
  }

  function fail(duty: Duty, error: unknown): void {
    if (error instanceof DatabaseTrouble) troubled.set(duty.name, error);
    else core.log.error({ err: error, duty: duty.name }, 'a duty failed');
  }

  /** Trouble with the database meets every duty: it is said once a beat. */
  function reportTrouble(): void {
    const [trouble] = troubled.values();
    if (!trouble) return;
    const held = [...troubled.keys()];
    troubled.clear();
    core.log.error({ err: trouble, duties: held }, 'the database cannot be used; the next beat tries again');
  }

  function nextOf(duty: Duty): Promise<Date | null> {
    return duty.nextDueAt(core).catch((error: unknown) => {
      core.log.error({ err: error, duty: duty.name }, 'a duty cannot say when it is due');
      return null;
    });
  }

  async function nextDueAt(): Promise<Date | null> {
    const now = core.clock.now();
    const asked = [...duties.map(nextOf), core.outbox.nextDueAt()];
    const ahead = (await Promise.all(asked)).filter((at) => at !== null).filter((at) => at > now);
    return ahead.length > 0 ? min(ahead) : null;
  }

  function isAtWork(duty: Duty): boolean {
    return running.has(duty) && !late.has(duty);
  }

  return {
    async processDue() {
      await Promise.all(duties.map(runInTime));
      reportTrouble();
      await core.outbox.processDue();
    },
    async beat() {
      const ended = new AbortController();
      const begun = duties.filter((duty) => !running.has(duty)).map(runInTime);
      const all = Promise.all(begun).finally(() => ended.abort());
      await Promise.race([all, pauseUnlessAborted(PATIENCE_MS, ended.signal)]);
      reportTrouble();
      core.outbox.poke();
    },
    async nextBeatInMs() {
      const next = await nextDueAt();
      const dueInMs = next && next.getTime() - core.clock.now().getTime();
      // What fell due for a duty that was at work is found when it has ended.
      return duties.some(isAtWork) ? Math.min(PATIENCE_MS, dueInMs ?? PATIENCE_MS) : dueInMs;
    },
    nextDueAt,
    async idle() {
      await Promise.all(duties.filter(isAtWork).map(runInTime));
    },
  };
}
