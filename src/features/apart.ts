import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble } from '../database/index.ts';
import type { Core } from './slice.ts';

/** What is due; the log names both. */
export interface DueThing {
  teamId: string;
  /** the same each time it is due */
  id: string;
}

export interface Apart {
  /** Those that may be tried now: what failed rests for a while, longer each time. */
  ready<Due extends DueThing>(core: Core, due: Due[]): Due[];
  /** If `work` fails it is logged, for each team once a day, and holds up no other. Throws where the database failed. */
  run(core: Core, due: DueThing, work: () => Promise<void>): Promise<void>;
  /** The same for what only prepares the work: that it succeeds ends no rest. */
  look(core: Core, due: DueThing, work: () => Promise<void>): Promise<void>;
}

/** As long as a beat, so that what fails by chance is tried again at the next one. */
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

interface Memory {
  failures: Map<string, { count: number; restsUntil: number }>;
  /** when it was last logged, by team and error */
  logged: Map<string, number>;
}

/**
 * For a duty that does many things, each apart from the others: one row that cannot be read or scheduled must
 * neither hold up the rest nor fill the log. What failed is only remembered in memory; the state stays as it is.
 *
 * @param says what the log says of one that fails
 */
export function workApart(says: string): Apart {
  const memories = new WeakMap<Core, Memory>();

  function memoryOf(core: Core): Memory {
    const memory = memories.get(core) ?? { failures: new Map(), logged: new Map() };
    memories.set(core, memory);
    return memory;
  }

  function logOnce(core: Core, due: DueThing, error: unknown, now: number): void {
    const { logged } = memoryOf(core);
    const what = `${due.teamId} ${error instanceof Error ? error.message : error}`;
    for (const [said, at] of logged) if (Math.abs(now - at) >= DAY_MS) logged.delete(said);
    if (logged.has(what)) return;
    logged.set(what, now);
    core.log.error({ err: error, teamId: due.teamId, id: due.id }, says);
  }

  async function attempt(core: Core, due: DueThing, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DatabaseTrouble) throw error;
      const { failures } = memoryOf(core);
      const now = core.clock.now().getTime();
      const count = (failures.get(due.id)?.count ?? 0) + 1;
      failures.set(due.id, { count, restsUntil: now + restMs(count) });
      logOnce(core, due, error, now);
    }
  }

  return {
    ready(core, due) {
      const { failures } = memoryOf(core);
      if (failures.size === 0) return due;
      const now = core.clock.now().getTime();
      const present = new Set(due.map(({ id }) => id));
      for (const id of failures.keys()) if (!present.has(id)) failures.delete(id);
      return due.filter((one) => !isResting(failures.get(one.id)?.restsUntil, now));
    },
    async run(core, due, work) {
      await attempt(core, due, async () => {
        await work();
        memoryOf(core).failures.delete(due.id);
      });
      await turn();
    },
    look: attempt,
  };
}

function restMs(failures: number): number {
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(failures - 1, 20));
}

/** A rest further ahead than the longest was set before the clock was set back. */
function isResting(until: number | undefined, now: number): boolean {
  return until !== undefined && now < until && until - now <= LONGEST_REST_MS;
}
