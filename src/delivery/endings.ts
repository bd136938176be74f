import type { Trx } from '../database/index.ts';
import { changeRow, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, toRecord, viewNameOf } from './store/tables.ts';
import type { Aftermath, DeathReason, MessageView } from './types.ts';

const TOO_LATE = 'too late';

export interface Settling {
  views: Record<string, MessageView>;
  outbox: Aftermath['outbox'];
  /** in [0, 1) */
  chance(): number;
}

/** A message that Slack shows stays as it is; one that was never posted is dead, and with it its replies. */
export async function endAttempts(
  trx: Trx,
  row: DeliveryRow,
  reason: DeathReason,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  const isShown = row.ts !== null || (row.kind === 'home' && row.sent_version > 0);
  const state = isShown ? 'sent' : 'dead';
  const ended = await changeRow(trx, row.id, { state, reason, error, ready_at: null });
  if (isShown) return;
  await viewOf(ended, settling.views)?.died?.(trx, toRecord(ended), { outbox: settling.outbox, now });
  for (const reply of await waitingReplies(trx, [ended])) {
    await endAttempts(trx, reply, 'parent', error, settling, now);
  }
}

/** A row that was cancelled while it was in doubt expires too, with the reason of the cancelling. */
export async function skipAsTooLate(
  trx: Trx,
  row: DeliveryRow,
  settling: Settling,
  now: Date,
): Promise<void> {
  await skipRow(trx, row, row.reason ?? TOO_LATE);
  if (row.reason !== null) return;
  const skipped: DeliveryRow = { ...row, state: 'skipped', reason: TOO_LATE };
  await viewOf(row, settling.views)?.skipped?.(trx, toRecord(skipped), { outbox: settling.outbox, now });
}

/** Skips what was never posted, and the replies that wait for it. */
export async function skipRow(trx: Trx, row: DeliveryRow, reason: string): Promise<void> {
  await changeRow(trx, row.id, { state: 'skipped', reason, ready_at: null });
  await skipReplies(trx, row, reason);
}

export async function skipReplies(trx: Trx, parent: DeliveryRow, reason: string): Promise<void> {
  for (const reply of await waitingReplies(trx, [parent])) {
    await skipRow(trx, reply, `the message it replies to was skipped: ${reason}`);
  }
}

function viewOf(row: DeliveryRow, views: Record<string, MessageView>): MessageView | undefined {
  const view = viewNameOf(row);
  return view === undefined ? undefined : views[view];
}
