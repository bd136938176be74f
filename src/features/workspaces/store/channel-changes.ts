import { type Db, nextNumber, type Trx } from '../../../database/index.ts';
import { tables } from './tables.ts';

/** Changes are numbered over all workspaces. */
const EVERYWHERE = '';

export interface ChannelChange {
  workspaceId: string;
  channelId: string;
  number: number;
}

export async function saveChannelChange(trx: Trx, workspaceId: string, channelId: string): Promise<void> {
  const number = await nextNumber(trx, EVERYWHERE, 'channel-changes');
  await tables(trx)
    .insertInto('channel_changes')
    .values({ workspace_id: workspaceId, channel_id: channelId, number })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'channel_id']).doUpdateSet({ number }))
    .execute();
}

/** The first channel in which others are than at that change; undefined where it was the last. */
export async function nextChannelChange(db: Db, after: number): Promise<ChannelChange | undefined> {
  const row = await tables(db)
    .selectFrom('channel_changes')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && { workspaceId: row.workspace_id, channelId: row.channel_id, number: row.number };
}
