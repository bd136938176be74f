import { addHours } from 'date-fns/addHours';
import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import cron from 'node-cron';
import { lastRuns, takeChore } from './database/chores.ts';
import { forgetInbound } from './database/index.ts';
import { forgetDeliveries } from './delivery/index.ts';
import type { Core, Duty } from './features/slice.ts';
import { refreshEveryDirectory } from './features/workspaces/index.ts';
import { slices } from './slices.ts';

/**
 * Everything the program does by itself besides what the slices' duties ask of the clock, on one page. Each runs
 * once a day at a quiet time of the machine's day; the beat finds one that was missed.
 */
export interface Chore {
  name: string;
  /** minute and hour, as cron writes them */
  at: string;
  run(core: Core): Promise<void>;
}

const chores: Chore[] = [
  {
    name: 'forget what came in from Slack more than a week ago',
    at: '12 3 * * *',
    run: ({ database, clock }) => database.transaction((trx) => forgetInbound(trx, subDays(clock.now(), 7))),
  },
  {
    name: 'forget what was owed to Slack more than 90 days ago and nothing changes any more',
    at: '22 3 * * *',
    run: ({ database, clock }) =>
      forgetDeliveries(database, {
        before: subDays(clock.now(), 90),
        views: slices.flatMap((slice) => slice.passingMessages ?? []),
      }),
  },
  {
    name: "ask Slack again for everybody's name, zone and status",
    at: '32 3 * * *',
    run: refreshEveryDirectory,
  },
];

/** A day, and an hour for the clock to change in. */
const MISSED_AFTER_HOURS = 25;

/** Does the chores that were missed: the machine slept, or nobody runs the schedule (a moved clock). */
export function missedChores(list: Chore[] = chores): Duty {
  return {
    name: 'missed chores',
    async processDue(core) {
      const runs = await lastRuns(core.database.db, core.clock.now());
      for (const chore of list) {
        if (missedAt(runs.get(chore.name)) <= core.clock.now()) await runChore(core, chore);
      }
    },
    async nextDueAt(core) {
      const runs = await lastRuns(core.database.db, core.clock.now());
      return min(list.map((chore) => missedAt(runs.get(chore.name))));
    },
  };
}

/** Runs the chores at their times, until what it returns is called. */
export function startSchedule(core: Core, list: Chore[] = chores): () => void {
  const tasks = list.map((chore) =>
    cron.schedule(chore.at, () => runChore(core, chore), {
      ...{ name: chore.name, noOverlap: true },
      // The beat finds a missed one; node-cron would print it to the console.
      suppressMissedWarning: true,
    }),
  );
  return () => {
    for (const task of tasks) void task.destroy();
  };
}

async function runChore(core: Core, chore: Chore): Promise<void> {
  const now = core.clock.now();
  const take = () => core.database.transaction((trx) => takeChore(trx, chore.name, now));
  try {
    if (await take()) await chore.run(core);
  } catch (error) {
    core.log.error({ err: error, chore: chore.name }, 'a chore failed; it is tried again tomorrow');
  }
}

function missedAt(lastRun: Date | undefined): Date {
  return lastRun ? addHours(lastRun, MISSED_AFTER_HOURS) : new Date(0);
}
