import type { Trx } from '../database/index.ts';
import { changeRow, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, readyFrom } from './store/tables.ts';

/** Lets the replies go that waited for these messages; they go where those went. */
export async function releaseReplies(trx: Trx, parents: DeliveryRow[], now: Date): Promise<void> {
  const parentOf = new Map(parents.map((parent) => [`${parent.workspace_id} ${parent.key}`, parent]));
  for (const reply of await waitingReplies(trx, parents)) {
    const parent = parentOf.get(`${reply.workspace_id} ${reply.parent_key}`);
    if (!parent) continue;
    await changeRow(trx, reply.id, {
      state: 'owed',
      channel_id: parent.channel_id,
      thread_ts: parent.thread_ts ?? parent.ts,
      ready_at: readyFrom(now, reply.not_before_at),
    });
  }
}
