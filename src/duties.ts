import { min } from 'date-fns/min';
import type { Core, Duty } from './features/slice.ts';
import { withTimeout } from './time/index.ts';

/** A duty that takes longer is logged and left to finish; the beat goes on without it. */
const DEADLINE_MS = 30_000;

export interface Duties {
  /** Does what is due now, of every duty; one that fails is logged and holds up no other. */
  processDue(): Promise<void>;
  /** The same for the beat, which does not wait for Slack: while it is slow, other things fall due. */
  beat(): Promise<void>;
  /** The next instant after now at which something is due; null when nothing is in sight. */
  nextDueAt(): Promise<Date | null>;
}

export function createDuties(core: Core, duties: Duty[]): Duties {
  const running = new Map<Duty, Promise<void>>();

  function runOnce(duty: Duty): Promise<void> {
    const already = running.get(duty);
    if (already) return already;
    const run = duty
      .processDue(core)
      .catch((error: unknown) => core.log.error({ err: error, duty: duty.name }, 'a duty failed'))
      .finally(() => running.delete(duty));
    running.set(duty, run);
    return run;
  }

  async function runInTime(duty: Duty): Promise<void> {
    await withTimeout(runOnce(duty), DEADLINE_MS, 'past its deadline').catch((error: unknown) => {
      core.log.error({ err: error, duty: duty.name }, 'a duty takes long; the others go on');
    });
  }

  return {
    async processDue() {
      await Promise.all(duties.map(runInTime));
      await core.outbox.processDue();
    },
    async beat() {
      await Promise.all(duties.map(runInTime));
      core.outbox.poke();
    },
    async nextDueAt() {
      const now = core.clock.now();
      const asked = [...duties.map((duty) => duty.nextDueAt(core)), core.outbox.nextDueAt()];
      const ahead = (await Promise.all(asked)).filter((at) => at !== null).filter((at) => at > now);
      return ahead.length > 0 ? min(ahead) : null;
    },
  };
}
