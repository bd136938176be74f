import { addMilliseconds } from 'date-fns/addMilliseconds';
import type { Trx } from '../database/index.ts';
import { skipReplies, skipRow } from './endings.ts';
import { releaseReplies } from './replies.ts';
import { enterRows, homeKey, nextPosition } from './store/entering.ts';
import { changeRow, deadReplies, endedRowsIn, findRow, findRows, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, FRESH, isShown, readyFrom } from './store/tables.ts';
import type { Delivery, HomeDelivery, RefreshOptions } from './types.ts';

export async function oweDeliveries(trx: Trx, now: Date, owed: Delivery | Delivery[]): Promise<void> {
  const deliveries = Array.isArray(owed) ? owed : [owed];
  if (deliveries.length === 0) return;
  const entered = await enterRows(trx, deliveries, now);
  await joinParents(trx, entered, now);
  await requireShown(trx, entered);
  await publishAgain(trx, deliveries, entered, now);
}

/** A reply or pin goes out at once if its parent is posted, waits if it may yet be, and shares its end otherwise. */
async function joinParents(trx: Trx, entered: DeliveryRow[], now: Date): Promise<void> {
  const oneOfEach = new Map(entered.map((row) => [`${row.workspace_id} ${row.parent_key}`, row]));
  for (const { workspace_id, parent_key, key } of oneOfEach.values()) {
    if (parent_key === null) continue;
    const parent = await findRow(trx, workspace_id, parent_key);
    if (!parent) throw new Error(`${key} replies to ${parent_key}, which was never owed`);
    if (parent.kind !== 'message') throw new Error(`${key} replies to ${parent_key}, which is no message`);
    if (parent.ts !== null) await releaseReplies(trx, [parent], now);
    else if (parent.state === 'skipped') await skipReplies(trx, parent, parent.reason ?? '');
    else if (parent.state === 'dead') await endReplies(trx, parent);
  }
}

async function endReplies(trx: Trx, parent: DeliveryRow): Promise<void> {
  for (const reply of await waitingReplies(trx, [parent])) {
    await changeRow(trx, reply.id, { state: 'dead', reason: 'parent', error: parent.error });
  }
}

async function requireShown(trx: Trx, entered: DeliveryRow[]): Promise<void> {
  for (const { workspace_id, shows_key, key } of entered) {
    if (shows_key === null || (await findRow(trx, workspace_id, shows_key))) continue;
    throw new Error(`${key} shows ${shows_key}, which was never owed`);
  }
}

async function publishAgain(
  trx: Trx,
  deliveries: Delivery[],
  entered: DeliveryRow[],
  now: Date,
): Promise<void> {
  const isNew = new Set(entered.map((row) => `${row.workspace_id} ${row.key}`));
  for (const delivery of deliveries) {
    if (delivery.kind !== 'home') continue;
    const key = homeKey(delivery.userId);
    if (isNew.has(`${delivery.workspaceId} ${key}`)) continue;
    const row = await findRow(trx, delivery.workspaceId, key);
    if (row) await refreshRow(trx, now, await keepLonger(trx, row, delivery), {});
  }
}

async function keepLonger(trx: Trx, row: DeliveryRow, { keptUntil }: HomeDelivery): Promise<DeliveryRow> {
  const kept = { expires_at: keptUntil?.toISOString() ?? null };
  await changeRow(trx, row.id, kept);
  return { ...row, ...kept };
}

export async function refreshDelivery(
  trx: Trx,
  now: Date,
  workspaceId: string,
  keys: string | readonly string[],
  options: RefreshOptions = {},
): Promise<void> {
  const rows = await findRows(trx, workspaceId, typeof keys === 'string' ? [keys] : keys);
  for (const row of rows) await refreshRow(trx, now, row, options);
}

async function refreshRow(trx: Trx, now: Date, row: DeliveryRow, options: RefreshOptions): Promise<void> {
  const { isBulk = false, gatherMs = 0 } = options;
  const isSettled = row.ready_at === null;
  const isOnce = row.kind === 'pin' || row.kind === 'file';
  if (isOnce || isNoLongerKept(row, now) || (isSettled && row.kind !== 'home' && !isShown(row))) return;
  await changeRow(trx, row.id, {
    version: row.version + 1,
    is_bulk: isBulk && (isSettled || row.is_bulk === 1) ? 1 : 0,
    ...(isSettled && {
      state: 'owed',
      position: await nextPosition(trx, row.workspace_id),
      ready_at: addMilliseconds(now, gatherMs).toISOString(),
      ...FRESH,
    }),
    ...(gatherMs === 0 && isGathering(row, now) && { ready_at: now.toISOString() }),
  });
}

/** It was refreshed, and waits a moment for others that are. */
function isGathering(row: DeliveryRow, now: Date): boolean {
  const isUntried = row.state === 'owed' && row.first_attempt_at === null && isShown(row);
  return isUntried && row.ready_at !== null && row.ready_at > now.toISOString();
}

/** A home that nobody has looked at for long. */
function isNoLongerKept({ kind, expires_at }: DeliveryRow, now: Date): boolean {
  return kind === 'home' && expires_at !== null && expires_at <= now.toISOString();
}

export async function cancelMessage(
  trx: Trx,
  now: Date,
  workspaceId: string,
  key: string,
  reason: string,
): Promise<void> {
  const row = await findRow(trx, workspaceId, key);
  if (!row || isShown(row)) return;
  if (row.state === 'owed' || row.state === 'waiting') await skipRow(trx, row, reason);
  if (row.state === 'sending' || row.state === 'uncertain') {
    await changeRow(trx, row.id, { expires_at: now.toISOString(), reason });
  }
}

export async function reviveChannel(
  trx: Trx,
  now: Date,
  workspaceId: string,
  channelId: string,
): Promise<void> {
  for (const row of await endedRowsIn(trx, workspaceId, channelId)) {
    const isExpired = row.expires_at !== null && row.expires_at <= now.toISOString();
    if (!isExpired || isShown(row)) await oweAgain(trx, row, now);
  }
}

export async function retryMessage(trx: Trx, now: Date, workspaceId: string, key: string): Promise<void> {
  const row = await findRow(trx, workspaceId, key);
  if (row?.state !== 'dead') return;
  await oweAgain(trx, { ...row, expires_at: null }, now);
  for (const reply of await deadReplies(trx, workspaceId, key)) await oweAgain(trx, reply, now);
}

async function oweAgain(trx: Trx, row: DeliveryRow, now: Date): Promise<void> {
  const waits = row.parent_key !== null && row.thread_ts === null;
  await changeRow(trx, row.id, {
    state: waits ? 'waiting' : 'owed',
    ready_at: waits ? null : readyFrom(now, row.not_before_at),
    expires_at: row.expires_at,
    error: null,
    reason: null,
    ...FRESH,
  });
  if (row.parent_key === null || !waits) return;
  const parent = await findRow(trx, row.workspace_id, row.parent_key);
  if (parent?.ts) await releaseReplies(trx, [parent], now);
}
