import type { Trx } from './types.ts';

type InboundTables = {
  inbound_keys: { workspace_id: string; key: string; taken_at: string };
};

/** What came in from Slack, with the key by which a second delivery of it is known. */
export interface Inbound {
  workspaceId: string;
  /** trigger_id, view id + hash, or event_id */
  key: string;
}

/**
 * Takes an inbound thing once: true for the first transaction that names its key, false for every later
 * one, which must then change nothing. Rolled back with its transaction.
 */
export async function takeOnce(trx: Trx, inbound: Inbound, at: Date): Promise<boolean> {
  const taken = await trx
    .withTables<InboundTables>()
    .insertInto('inbound_keys')
    .values({ workspace_id: inbound.workspaceId, key: inbound.key, taken_at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Forgets the keys taken before `before`; Slack delivers nothing again after an hour. */
export async function forgetInbound(trx: Trx, before: Date): Promise<void> {
  await trx
    .withTables<InboundTables>()
    .deleteFrom('inbound_keys')
    .where('taken_at', '<', before.toISOString())
    .execute();
}
