import type { Trx } from '../database/index.ts';
import { changeRow, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, readyFrom } from './store/tables.ts';

/** Lets the replies go that waited for this message; they go where it went. */
export async function releaseReplies(trx: Trx, parent: DeliveryRow, now: Date): Promise<void> {
  for (const reply of await waitingReplies(trx, parent.workspace_id, parent.key)) {
    await changeRow(trx, reply.id, {
      state: 'owed',
      channel_id: parent.channel_id,
      thread_ts: parent.thread_ts ?? parent.ts,
      ready_at: readyFrom(now, reply.not_before_at),
    });
  }
}
