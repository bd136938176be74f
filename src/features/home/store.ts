import type { Db, Trx } from '../../database/index.ts';
import type { Reader } from '../slice.ts';

type HomeTables = {
  home_visits: { workspace_id: string; user_id: string; visits: number; last_at: string };
};

const tables = (db: Db) => db.withTables<HomeTables>();

export async function countVisit(trx: Trx, reader: Reader, at: Date): Promise<void> {
  const lastAt = at.toISOString();
  await tables(trx)
    .insertInto('home_visits')
    .values({ workspace_id: reader.workspaceId, user_id: reader.userId, visits: 1, last_at: lastAt })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'user_id'])
        .doUpdateSet((row) => ({ visits: row('home_visits.visits', '+', 1), last_at: lastAt })),
    )
    .execute();
}

/** How often a person has opened their App Home, this time included. */
export async function visitsOf(db: Db, reader: Reader): Promise<number> {
  const row = await tables(db)
    .selectFrom('home_visits')
    .select('visits')
    .where('workspace_id', '=', reader.workspaceId)
    .where('user_id', '=', reader.userId)
    .executeTakeFirst();
  return row?.visits ?? 0;
}
