import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';

type DayTables = {
  progress_days: { team_id: string; workspace_id: string; next_due_at: string };
};

const tables = (db: Db) => db.withTables<DayTables>();

/** When a team's next day has come so far. */
export async function saveDay(
  trx: Trx,
  team: { id: string; workspaceId: string },
  nextDueAt: Date,
): Promise<void> {
  const next_due_at = nextDueAt.toISOString();
  await tables(trx)
    .insertInto('progress_days')
    .values({ team_id: team.id, workspace_id: team.workspaceId, next_due_at })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet({ next_due_at }))
    .execute();
}

export async function dayOf(db: Db, teamId: string): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('progress_days')
    .select('next_due_at')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row ? new Date(row.next_due_at) : null;
}

export async function teamsWithDayDue(db: Db, now: Date): Promise<string[]> {
  const rows = await rowsDue(tables(db), 'progress_days', 'next_due_at', now);
  return rows.map(({ team_id }) => team_id);
}

export function nextDayDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'progress_days', 'next_due_at', after);
}
