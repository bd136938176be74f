import { min } from 'date-fns/min';
import { DatabaseTrouble } from './database/index.ts';
import type { Core, Duty } from './features/slice.ts';
import { withTimeout } from './time/index.ts';

/** As long as the beat may rest. A duty that takes longer is logged and left to finish; the beat goes on without it. */
const DEADLINE_MS = 5_000;

export interface Duties {
  /** Does what is due now, of every duty; one that fails is logged and holds up no other. */
  processDue(): Promise<void>;
  /** The same for the beat, which does not wait for Slack: while it is slow, other things fall due. */
  beat(): Promise<void>;
  /** The next instant after now at which something is due; null when nothing is in sight. */
  nextDueAt(): Promise<Date | null>;
}

export function createDuties(core: Core, duties: Duty[], deadlineMs = DEADLINE_MS): Duties {
  const running = new Map<Duty, Promise<void>>();
  const late = new Set<Duty>();
  const troubled = new Map<string, DatabaseTrouble>();

  async function runInTime(duty: Duty): Promise<void> {
    if (late.has(duty)) return;
    await withTimeout(runOnce(duty), deadlineMs, 'past its deadline').catch((error: unknown) => {
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

  return {
    async processDue() {
      await Promise.all(duties.map(runInTime));
      reportTrouble();
      await core.outbox.processDue();
    },
    async beat() {
      await Promise.all(duties.map(runInTime));
      reportTrouble();
      core.outbox.poke();
    },
    async nextDueAt() {
      const now = core.clock.now();
      const asked = [...duties.map(nextOf), core.outbox.nextDueAt()];
      const ahead = (await Promise.all(asked)).filter((at) => at !== null).filter((at) => at > now);
      return ahead.length > 0 ? min(ahead) : null;
    },
  };
}
