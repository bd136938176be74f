import type { Db, Trx } from '../../../database/index.ts';

type ReaderTables = {
  sprint_event_readers: { workspace_id: string; name: string; position: number };
};

const tables = (db: Db) => db.withTables<ReaderTables>();

/** The position of the last event that this reader has seen to; 0 before the first. */
export async function readUntil(db: Db, workspaceId: string, reader: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('sprint_event_readers')
    .select('position')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', reader)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** The same of all readers, by name and workspace. */
export async function readByAll(db: Db): Promise<Map<string, Map<string, number>>> {
  const rows = await tables(db).selectFrom('sprint_event_readers').selectAll().execute();
  const read = new Map<string, Map<string, number>>();
  for (const { workspace_id, name, position } of rows) {
    const own = read.get(name) ?? new Map<string, number>();
    read.set(name, own.set(workspace_id, position));
  }
  return read;
}

export async function markRead(
  trx: Trx,
  workspaceId: string,
  reader: string,
  position: number,
): Promise<void> {
  await tables(trx)
    .insertInto('sprint_event_readers')
    .values({ workspace_id: workspaceId, name: reader, position })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doUpdateSet({ position }))
    .execute();
}
