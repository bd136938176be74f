import { newId, nextNumber, type Trx } from '../../database/index.ts';
import type { Delivery, FileDelivery, HomeDelivery, MessageDelivery } from '../types.ts';
import { type DeliveryRow, type DeliveryTables, readyFrom } from './tables.ts';

const ROWS_AT_ONCE = 100;
const POSITIONS = 'deliveries';

/** Enters the rows whose key is not known yet, and answers those. What they stand behind in their lanes yields no longer. */
export async function enterRows(trx: Trx, deliveries: Delivery[], now: Date): Promise<DeliveryRow[]> {
  const entered: DeliveryRow[] = [];
  for (const [workspaceId, theirs] of byWorkspace(deliveries)) {
    const first = await nextNumber(trx, workspaceId, POSITIONS, theirs.length);
    const rows = theirs.map((delivery, index) => newRow(delivery, first + index, now));
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const inserted = await insertNew(trx, rows.slice(start, start + ROWS_AT_ONCE));
      await hurryLanes(
        trx,
        workspaceId,
        inserted.filter(({ is_bulk }) => is_bulk === 0),
      );
      entered.push(...inserted);
    }
  }
  return entered;
}

/** Behind everything that is owed in the workspace so far. */
export function nextPosition(trx: Trx, workspaceId: string): Promise<number> {
  return nextNumber(trx, workspaceId, POSITIONS);
}

/** The key under which a person's App Home is owed, for refreshing it. */
export function homeKey(userId: string): string {
  return `home:${userId}`;
}

/** The key under which the pinning of a message is owed. */
export function pinKey(messageKey: string): string {
  return `pin:${messageKey}`;
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

/** What yields in a lane would hold up what follows it there, however urgent. What is posted already holds up nothing. */
async function hurryLanes(trx: Trx, workspaceId: string, urgent: DeliveryRow[]): Promise<void> {
  if (urgent.length === 0) return;
  const lanes = [...new Set(urgent.map(({ lane }) => lane))];
  await trx
    .withTables<DeliveryTables>()
    .updateTable('deliveries')
    .set({ is_bulk: 0 })
    .where('workspace_id', '=', workspaceId)
    .where('lane', 'in', lanes)
    .where('ready_at', 'is not', null)
    .where('ts', 'is', null)
    .where('is_bulk', '<>', 0) // not `= 1`, for which SQLite would read every row that yields
    .execute();
}

function newRow(delivery: Delivery, position: number, now: Date): DeliveryRow {
  return {
    id: newId(),
    workspace_id: delivery.workspaceId,
    position,
    kind: delivery.kind,
    ...NOTHING_MORE,
    ready_at: now.toISOString(),
    ...columnsOf(delivery, now),
    version: 1,
    sent_version: 0,
    channel_id: null,
    ts: null,
    file_id: null,
    attempts: 0,
    first_attempt_at: null,
    last_attempt_at: null,
    error: null,
    reason: null,
    created_at: now.toISOString(),
    sent_at: null,
  };
}

/** Of a row that is owed at once and concerns no other. */
const NOTHING_MORE = {
  parent_key: null,
  thread_ts: null,
  is_broadcast: 0,
  is_bulk: 0,
  shows_key: null,
  not_before_at: null,
  expires_at: null,
  state: 'owed',
} satisfies Partial<DeliveryRow>;

function columnsOf(delivery: Delivery, now: Date) {
  switch (delivery.kind) {
    case 'home':
      return homeColumns(delivery);
    case 'pin':
      return pinColumns(delivery.channel, delivery.of.key);
    case 'picture':
    case 'canvas':
      return addressColumns(delivery);
    case 'message':
    case 'file':
      return postColumns(delivery, now);
  }
}

function homeColumns({ userId, keptUntil }: HomeDelivery) {
  const key = homeKey(userId);
  const content = JSON.stringify({ view: 'home', ref: { userId } });
  return { key, lane: key, channel: userId, content, expires_at: keptUntil?.toISOString() ?? null };
}

/** In a lane of its own: nothing waits for a pin. */
function pinColumns(channel: string, messageKey: string) {
  const key = pinKey(messageKey);
  const waiting = { parent_key: messageKey, state: 'waiting' as const, ready_at: null };
  return { key, lane: key, channel, content: '{}', ...waiting };
}

function addressColumns(delivery: Exclude<Delivery, { kind: 'home' | 'pin' }>) {
  return {
    key: delivery.key,
    lane: delivery.channel,
    channel: delivery.channel,
    content: JSON.stringify(delivery.content),
    expires_at: ('expiresAt' in delivery && delivery.expiresAt?.toISOString()) || null,
  };
}

function postColumns(delivery: MessageDelivery | FileDelivery, now: Date) {
  const { replyTo } = delivery;
  const parentKey = replyTo && 'key' in replyTo ? replyTo.key : null;
  const notBefore = delivery.notBefore?.toISOString() ?? null;
  const isMessage = delivery.kind === 'message';
  return {
    ...addressColumns(delivery),
    parent_key: parentKey,
    thread_ts: replyTo && 'ts' in replyTo ? replyTo.ts : null,
    is_broadcast: isMessage && delivery.broadcast ? 1 : 0,
    is_bulk: isMessage && delivery.isBulk ? 1 : 0,
    shows_key: (isMessage && delivery.shows?.key) || null,
    not_before_at: notBefore,
    state: parentKey === null ? ('owed' as const) : ('waiting' as const),
    ready_at: parentKey === null ? readyFrom(now, notBefore) : null,
  };
}
