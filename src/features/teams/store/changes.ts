import type { Db, Trx } from '../../../database/index.ts';
import type { Whose } from './absences.ts';
import { tables } from './tables.ts';

export interface TeamChange {
  teamId: string;
  number: number;
  /** It concerns everybody in the team, and not only those who see who is there. */
  isForAll: boolean;
}

export async function saveChange(trx: Trx, { teamId, number, isForAll }: TeamChange): Promise<void> {
  const changed = { number, ...(isForAll && { settings_number: number }) };
  await tables(trx)
    .insertInto('team_changes')
    .values({ team_id: teamId, settings_number: 0, ...changed })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet(changed))
    .execute();
}

/** The first team that changed since the reader was there; undefined where none did. */
export async function nextChange(db: Db, reader: string): Promise<TeamChange | undefined> {
  const read = await readUntil(db, reader);
  const row = await tables(db)
    .selectFrom('team_changes')
    .selectAll()
    .where('number', '>', read)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && { teamId: row.team_id, number: row.number, isForAll: row.settings_number > read };
}

/** The number of the last change that this reader has seen to. */
export async function readUntil(db: Db, reader: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('team_change_readers')
    .select('number')
    .where('name', '=', reader)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** The number of the last change of all teams; 0 before the first. */
export async function lastChange(db: Db): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('team_changes')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** The same as `readUntil` of all who have seen to any, by name. */
export async function readByAll(db: Db): Promise<Map<string, number>> {
  const rows = await tables(db).selectFrom('team_change_readers').selectAll().execute();
  return new Map(rows.map(({ name, number }) => [name, number]));
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
