import { addHours } from 'date-fns/addHours';
import { subHours } from 'date-fns/subHours';
import type { Db, Trx } from './types.ts';

type ChoreTables = {
  chores: { name: string; last_run_at: string };
};

/** Long enough that cron and the beat, or two processes, do a daily chore once; short enough for the next day. */
const ONCE_IN_HOURS = 20;

/** A clock that showed another day and was set back since: what was taken then does not count. */
const AHEAD_HOURS = 24;

/** Takes a daily chore: false when it was taken less than 20 hours before `now`. */
export async function takeChore(trx: Trx, name: string, now: Date): Promise<boolean> {
  const taken = await trx
    .withTables<ChoreTables>()
    .insertInto('chores')
    .values({ name, last_run_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ last_run_at: now.toISOString() })
        .where((last) =>
          last.or([
            last('chores.last_run_at', '<', subHours(now, ONCE_IN_HOURS).toISOString()),
            last('chores.last_run_at', '>', addHours(now, AHEAD_HOURS).toISOString()),
          ]),
        ),
    )
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}

/** When each chore was last taken, by name. */
export async function lastRuns(db: Db, now: Date): Promise<Map<string, Date>> {
  const rows = await db
    .withTables<ChoreTables>()
    .selectFrom('chores')
    .selectAll()
    .where('last_run_at', '<=', addHours(now, AHEAD_HOURS).toISOString())
    .execute();
  return new Map(rows.map((row) => [row.name, new Date(row.last_run_at)]));
}
