import type { Trx } from '../database/index.ts';
import { pinKey } from './store/entering.ts';
import { changeRow, findRow, waitingReplies } from './store/ledger.ts';
import { type DeliveryRow, FRESH, readyFrom } from './store/tables.ts';

/** Lets the replies and pins go that waited for these messages; they go where those went. */
export async function releaseReplies(trx: Trx, parents: DeliveryRow[], now: Date): Promise<void> {
  const parentOf = new Map(parents.map((parent) => [`${parent.workspace_id} ${parent.key}`, parent]));
  for (const reply of await waitingReplies(trx, parents)) {
    const parent = parentOf.get(`${reply.workspace_id} ${reply.parent_key}`);
    if (!parent) continue;
    await changeRow(trx, reply.id, {
      state: 'owed',
      channel_id: parent.channel_id,
      thread_ts: reply.kind === 'pin' ? parent.ts : (parent.thread_ts ?? parent.ts),
      ready_at: readyFrom(now, reply.not_before_at),
    });
  }
}

/**
 * The message is posted anew, and what was pinned is gone with the old one; so is a pin under way, whatever becomes of
 * its call, and one that ended because the message was not there.
 */
export async function repin(trx: Trx, message: DeliveryRow): Promise<void> {
  const pin = await findRow(trx, message.workspace_id, pinKey(message.key));
  if (!pin || !waitsAnew(pin)) return;
  await changeRow(trx, pin.id, {
    ...{ state: 'waiting', ready_at: null, thread_ts: null, sent_version: 0, error: null, reason: null },
    ...FRESH,
  });
}

function waitsAnew({ state, reason }: DeliveryRow): boolean {
  return state === 'dead' ? reason === 'parent' : state !== 'skipped';
}
