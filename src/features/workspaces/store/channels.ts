import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Channel } from '../rules.ts';
import { CHUNK, tables, type WorkspaceTables } from './tables.ts';

export async function findChannel(db: Db, workspaceId: string, id: string): Promise<Channel | undefined> {
  const row = await tables(db)
    .selectFrom('channels')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && channelOf(row);
}

/** A channel whose people are known, and which Drumbeat can write to; undefined for all others. */
export async function usableChannel(db: Db, workspaceId: string, id: string): Promise<Channel | undefined> {
  const channel = await findChannel(db, workspaceId, id);
  return channel?.hasBot && !channel.isArchived ? channel : undefined;
}

export async function saveChannel(trx: Trx, workspaceId: string, channel: Channel, at: Date): Promise<void> {
  const known = {
    name: channel.name,
    is_private: channel.isPrivate ? 1 : 0,
    is_archived: channel.isArchived ? 1 : 0,
    has_bot: channel.hasBot ? 1 : 0,
    refreshed_at: at.toISOString(),
  };
  await tables(trx)
    .insertInto('channels')
    .values({ workspace_id: workspaceId, id: channel.id, ...known })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(known))
    .execute();
}

/** The ids of those who are in the channel, bots included, in no order. */
export async function channelMembers(db: Db, workspaceId: string, channelId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('channel_members')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .execute();
  return rows.map((row) => row.user_id);
}

/** Which of these people are in the channel. */
export async function thoseInChannel(
  db: Db,
  workspaceId: string,
  channelId: string,
  userIds: string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < userIds.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('channel_members')
      .select('user_id')
      .where('workspace_id', '=', workspaceId)
      .where('channel_id', '=', channelId)
      .where('user_id', 'in', userIds.slice(at, at + CHUNK))
      .execute();
    found.push(...rows.map((row) => row.user_id));
  }
  return found;
}

/** The channels Drumbeat follows that the person is in. */
export async function channelsOfPerson(db: Db, workspaceId: string, userId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('channel_members')
    .select('channel_id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => row.channel_id);
}

/** The channels that Drumbeat is in. */
export async function followedChannels(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('channels')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('has_bot', '=', 1)
    .where('is_archived', '=', 0)
    .execute();
  return rows.map((row) => row.id);
}

/** Everybody in a channel that Drumbeat follows. */
export async function followedPeople(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('channel_members')
    .select('user_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.map((row) => row.user_id);
}

export async function saveMembers(
  trx: Trx,
  workspaceId: string,
  channelId: string,
  userIds: string[],
): Promise<void> {
  await tables(trx)
    .deleteFrom('channel_members')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .execute();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    await addMembers(trx, workspaceId, channelId, userIds.slice(at, at + CHUNK));
  }
}

export async function addMembers(
  trx: Trx,
  workspaceId: string,
  channelId: string,
  userIds: string[],
): Promise<void> {
  await tables(trx)
    .insertInto('channel_members')
    .values(userIds.map((userId) => ({ workspace_id: workspaceId, channel_id: channelId, user_id: userId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeMember(
  trx: Trx,
  workspaceId: string,
  channelId: string,
  userId: string,
): Promise<void> {
  await tables(trx)
    .deleteFrom('channel_members')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .where('user_id', '=', userId)
    .execute();
}

function channelOf(row: Selectable<WorkspaceTables['channels']>): Channel {
  return {
    id: row.id,
    name: row.name,
    isPrivate: row.is_private === 1,
    isArchived: row.is_archived === 1,
    hasBot: row.has_bot === 1,
  };
}
