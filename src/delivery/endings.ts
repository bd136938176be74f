import type { Trx } from '../database/index.ts';
import { changeRow, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, isShown, sourceOf, toRecord } from './store/tables.ts';
import type { Aftermath, DeathReason, Endings } from './types.ts';

const TOO_LATE = 'too late';

export interface Settling {
  /** Who is told of the end, by name of the view or file. */
  views: Record<string, Endings>;
  outbox: Aftermath['outbox'];
  /** in [0, 1) */
  chance(): number;
}

/** What Slack shows stays as it is; what it never showed is dead, and with it the replies and pins that wait. */
export async function endAttempts(
  trx: Trx,
  row: DeliveryRow,
  reason: DeathReason,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  const state = isShown(row) ? 'sent' : 'dead';
  const ended = await changeRow(trx, row.id, { state, reason, error, ready_at: null });
  const view = viewOf(ended, settling.views);
  const aftermath = { outbox: settling.outbox, now };
  if (state === 'sent') return view?.stuck?.(trx, toRecord(ended), aftermath);
  await view?.died?.(trx, toRecord(ended), aftermath);
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

/** The replies that wait for a message that will never be posted, with its reason. */
export async function skipReplies(trx: Trx, parent: DeliveryRow, reason: string): Promise<void> {
  for (const reply of await waitingReplies(trx, [parent])) {
    await skipRow(trx, reply, `the message it replies to was skipped: ${reason}`);
  }
}

function viewOf(row: DeliveryRow, views: Record<string, Endings>): Endings | undefined {
  const source = sourceOf(row);
  return source && views[source.view];
}
