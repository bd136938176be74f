import type { Db, Trx } from '../../database/index.ts';
import type { DeliveryRow, DeliveryTables } from './tables.ts';

export async function findRow(db: Db, workspaceId: string, key: string): Promise<DeliveryRow | undefined> {
  return db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** What was owed to a conversation or person since then, oldest first. */
export async function rowsSince(
  db: Db,
  workspaceId: string,
  channel: string,
  since: Date,
): Promise<DeliveryRow[]> {
  return db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .where('created_at', '>=', since.toISOString())
    .orderBy('created_at')
    .orderBy('position')
    .execute();
}

export async function changeRow(trx: Trx, id: string, changes: Partial<DeliveryRow>): Promise<DeliveryRow> {
  return trx
    .withTables<DeliveryTables>()
    .updateTable('deliveries')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function waitingReplies(
  trx: Trx,
  workspaceId: string,
  parentKey: string,
): Promise<DeliveryRow[]> {
  return trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('parent_key', '=', parentKey)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute();
}

/** What has ended in this channel because it, or the message replied to, could not be reached. */
export async function endedRowsIn(trx: Trx, workspaceId: string, channel: string): Promise<DeliveryRow[]> {
  return trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .where('state', 'in', ['dead', 'sent'])
    .where('reason', 'in', ['place-gone', 'parent'])
    .orderBy('position')
    .execute();
}

export async function deadReplies(trx: Trx, workspaceId: string, parentKey: string): Promise<DeliveryRow[]> {
  return trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('parent_key', '=', parentKey)
    .where('state', '=', 'dead')
    .where('reason', '=', 'parent')
    .orderBy('position')
    .execute();
}
