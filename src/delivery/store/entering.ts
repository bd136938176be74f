import { newId, nextNumber, type Trx } from '../../database/index.ts';
import type { Delivery } from '../types.ts';
import { type DeliveryRow, type DeliveryTables, readyFrom } from './tables.ts';

const ROWS_AT_ONCE = 100;
const POSITIONS = 'deliveries';

/** Enters the rows whose key is not known yet, and answers those. */
export async function enterRows(trx: Trx, deliveries: Delivery[], now: Date): Promise<DeliveryRow[]> {
  const entered: DeliveryRow[] = [];
  for (const [workspaceId, theirs] of byWorkspace(deliveries)) {
    const first = await nextNumber(trx, workspaceId, POSITIONS, theirs.length);
    const rows = theirs.map((delivery, index) => newRow(delivery, first + index, now));
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      entered.push(...(await insertNew(trx, rows.slice(start, start + ROWS_AT_ONCE))));
    }
  }
  return entered;
}

export function nextPosition(trx: Trx, workspaceId: string): Promise<number> {
  return nextNumber(trx, workspaceId, POSITIONS);
}

/** The key under which a person's App Home is owed, for refreshing it. */
export function homeKey(userId: string): string {
  return `home:${userId}`;
}

function byWorkspace(deliveries: Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.workspaceId);
    if (group) group.push(delivery);
    else groups.set(delivery.workspaceId, [delivery]);
  }
  return groups;
}

function insertNew(trx: Trx, rows: DeliveryRow[]): Promise<DeliveryRow[]> {
  return trx
    .withTables<DeliveryTables>()
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'key']).doNothing())
    .returningAll()
    .execute();
}

function newRow(delivery: Delivery, position: number, now: Date): DeliveryRow {
  return {
    id: newId(),
    workspace_id: delivery.workspaceId,
    position,
    ...(delivery.kind === 'home' ? homeColumns(delivery.userId, now) : messageColumns(delivery, now)),
    version: 1,
    sent_version: 0,
    channel_id: null,
    ts: null,
    attempts: 0,
    first_attempt_at: null,
    last_attempt_at: null,
    error: null,
    reason: null,
    created_at: now.toISOString(),
    sent_at: null,
  };
}

function homeColumns(userId: string, now: Date) {
  return {
    key: homeKey(userId),
    kind: 'home' as const,
    lane: homeKey(userId),
    channel: userId,
    content: JSON.stringify({ view: 'home', ref: { userId } }),
    parent_key: null,
    thread_ts: null,
    is_broadcast: 0,
    not_before_at: null,
    expires_at: null,
    state: 'owed' as const,
    ready_at: now.toISOString(),
  };
}

function messageColumns(delivery: Extract<Delivery, { kind: 'message' }>, now: Date) {
  const { replyTo } = delivery;
  const parentKey = replyTo && 'key' in replyTo ? replyTo.key : null;
  const notBefore = delivery.notBefore?.toISOString() ?? null;
  return {
    key: delivery.key,
    kind: 'message' as const,
    lane: delivery.channel,
    channel: delivery.channel,
    content: JSON.stringify(delivery.content),
    parent_key: parentKey,
    thread_ts: replyTo && 'ts' in replyTo ? replyTo.ts : null,
    is_broadcast: delivery.broadcast ? 1 : 0,
    not_before_at: notBefore,
    expires_at: delivery.expiresAt?.toISOString() ?? null,
    state: parentKey === null ? ('owed' as const) : ('waiting' as const),
    ready_at: parentKey === null ? readyFrom(now, notBefore) : null,
  };
}
