import type { Db, Trx } from '../../database/index.ts';
import type { DeliveryCounts } from '../types.ts';
import type { DeliveryRow, DeliveryTables } from './tables.ts';

const KEYS_AT_ONCE = 100;

export async function findRow(db: Db, workspaceId: string, key: string): Promise<DeliveryRow | undefined> {
  return db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Those of these keys that were ever owed. */
export async function findRows(db: Db, workspaceId: string, keys: readonly string[]): Promise<DeliveryRow[]> {
  const found: DeliveryRow[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const rows = await db
      .withTables<DeliveryTables>()
      .selectFrom('deliveries')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('key', 'in', keys.slice(at, at + KEYS_AT_ONCE))
      .execute();
    found.push(...rows);
  }
  return found;
}

/** What was owed to these conversations and people since then, oldest first. */
export async function rowsSince(
  db: Db,
  workspaceId: string,
  channels: readonly string[],
  since: Date,
): Promise<DeliveryRow[]> {
  if (channels.length === 0) return [];
  return db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('channel', 'in', channels)
    .where('created_at', '>=', since.toISOString())
    .orderBy('created_at')
    .orderBy('position')
    .execute();
}

/** Of what was attempted or owed last, the newest first; what is still to be sent comes before. */
export async function newestRows(db: Db, workspaceId: string, count: number): Promise<DeliveryRow[]> {
  return db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy((row) => row.fn.coalesce('ready_at', 'last_attempt_at', 'created_at'), 'desc')
    .orderBy('position', 'desc')
    .limit(count)
    .execute();
}

export async function countRows(db: Db, workspaceId: string): Promise<DeliveryCounts> {
  const counts: DeliveryCounts = {
    waiting: 0,
    owed: 0,
    sending: 0,
    uncertain: 0,
    sent: 0,
    skipped: 0,
    dead: 0,
  };
  const rows = await db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .groupBy('state')
    .execute();
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

/** Answers the row as it is then. Throws when there is none. */
export async function changeRow(trx: Trx, id: string, changes: Partial<DeliveryRow>): Promise<DeliveryRow> {
  return trx
    .withTables<DeliveryTables>()
    .updateTable('deliveries')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What waits for any of these messages to be posted, in order. */
export async function waitingReplies(trx: Trx, parents: DeliveryRow[]): Promise<DeliveryRow[]> {
  if (parents.length === 0) return [];
  const workspaces = [...new Set(parents.map((parent) => parent.workspace_id))];
  const keys = parents.map((parent) => parent.key);
  const replies = await trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', 'in', workspaces)
    .where('parent_key', 'in', keys)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute();
  const isParent = new Set(parents.map((parent) => `${parent.workspace_id} ${parent.key}`));
  return replies.filter((reply) => isParent.has(`${reply.workspace_id} ${reply.parent_key}`));
}

/** Changes a row as long as nothing has happened to it since; undefined otherwise. */
export async function changeUntouchedRow(
  trx: Trx,
  row: DeliveryRow,
  changes: Partial<DeliveryRow>,
): Promise<DeliveryRow | undefined> {
  return trx
    .withTables<DeliveryTables>()
    .updateTable('deliveries')
    .set(changes)
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('version', '=', row.version)
    .where('attempts', '=', row.attempts)
    .where('last_attempt_at', '=', row.last_attempt_at)
    .returningAll()
    .executeTakeFirst();
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

/** The replies that share the end of this message. */
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

/** The messages that show this picture or canvas. */
export async function rowsThatShow(trx: Trx, workspaceId: string, key: string): Promise<DeliveryRow[]> {
  return trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('shows_key', '=', key)
    .orderBy('position')
    .execute();
}
