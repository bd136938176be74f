import type { Db, Trx } from '../../../database/index.ts';
import type { Whose } from './absences.ts';
import { tables } from './tables.ts';

export async function saveChange(trx: Trx, teamId: string, number: number): Promise<void> {
  await tables(trx)
    .insertInto('team_changes')
    .values({ team_id: teamId, number })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet({ number }))
    .execute();
}

/** The first team that changed since the reader was there; undefined where none did. */
export async function nextChange(
  db: Db,
  reader: string,
): Promise<{ teamId: string; number: number } | undefined> {
  const read = await tables(db)
    .selectFrom('team_change_readers')
    .select('number')
    .where('name', '=', reader)
    .executeTakeFirst();
  const row = await tables(db)
    .selectFrom('team_changes')
    .selectAll()
    .where('number', '>', read?.number ?? 0)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && { teamId: row.team_id, number: row.number };
}

export async function markRead(trx: Trx, reader: string, number: number): Promise<void> {
  await tables(trx)
    .insertInto('team_change_readers')
    .values({ name: reader, number })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ number }))
    .execute();
}

/** True where it was another, or none, until now. */
export async function saveSign(trx: Trx, whose: Whose, sign: string): Promise<boolean> {
  const saved = await tables(trx)
    .insertInto('profile_signs')
    .values({ workspace_id: whose.workspaceId, user_id: whose.userId, sign })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'user_id'])
        .doUpdateSet({ sign })
        .where('profile_signs.sign', '<>', sign),
    )
    .returning('sign')
    .executeTakeFirst();
  return saved !== undefined;
}
