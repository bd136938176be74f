import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../database/index.ts';
import type { Channel, Person, Workspace } from './rules.ts';

type WorkspaceTables = {
  workspaces: {
    id: string;
    name: string;
    bot_id: string;
    bot_user_id: string;
    state: 'active' | 'gone';
    gone_reason: string | null;
    gone_at: string | null;
    installed_at: string;
    people_refreshed_at: string | null;
    quiet_refreshed_at: string | null;
  };
  people: {
    workspace_id: string;
    id: string;
    name: string;
    time_zone: string;
    is_bot: number;
    is_guest: number;
    is_admin: number;
    is_deactivated: number;
    status_text: string;
    status_emoji: string;
    status_expires_at: string | null;
    quiet_starts_at: string | null;
    quiet_ends_at: string | null;
    refreshed_at: string;
  };
  channels: {
    workspace_id: string;
    id: string;
    name: string;
    is_private: number;
    is_archived: number;
    has_bot: number;
    refreshed_at: string;
  };
  channel_members: { workspace_id: string; channel_id: string; user_id: string };
};

const tables = (db: Db) => db.withTables<WorkspaceTables>();

export async function findWorkspace(db: Db, id: string): Promise<Workspace | undefined> {
  const row = await tables(db).selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, name: row.name, botId: row.bot_id, botUserId: row.bot_user_id, state: row.state };
}

export async function saveWorkspace(trx: Trx, workspace: Workspace, at: Date): Promise<void> {
  const named = { name: workspace.name, bot_id: workspace.botId, bot_user_id: workspace.botUserId };
  const active = { ...named, state: 'active' as const, gone_reason: null, gone_at: null };
  await tables(trx)
    .insertInto('workspaces')
    .values({
      id: workspace.id,
      ...active,
      installed_at: at.toISOString(),
      people_refreshed_at: null,
      quiet_refreshed_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(active))
    .execute();
}

export async function markGone(trx: Trx, id: string, reason: string, at: Date): Promise<void> {
  await tables(trx)
    .updateTable('workspaces')
    .set({ state: 'gone', gone_reason: reason, gone_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute();
}

/** When each active workspace's directory and its people's quiet hours were last asked for. */
export async function refreshedAt(db: Db): Promise<Array<{ id: string; people: Date | null; quiet: Date | null }>> {
  const rows = await tables(db)
    .selectFrom('workspaces')
    .select(['id', 'people_refreshed_at', 'quiet_refreshed_at'])
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    people: instantOrNull(row.people_refreshed_at),
    quiet: instantOrNull(row.quiet_refreshed_at),
  }));
}

export async function markRefreshed(trx: Trx, id: string, what: 'people' | 'quiet', at: Date): Promise<void> {
  const column = what === 'people' ? 'people_refreshed_at' : 'quiet_refreshed_at';
  await tables(trx).updateTable('workspaces').set({ [column]: at.toISOString() }).where('id', '=', id).execute();
}

export async function findPerson(db: Db, workspaceId: string, id: string): Promise<Person | undefined> {
  return (await peopleById(db, workspaceId, [id])).get(id);
}

/** The people of these ids that the directory knows, by id. */
export async function peopleById(db: Db, workspaceId: string, ids: Iterable<string>): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Person>();
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('people')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', wanted.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) found.set(row.id, personOf(row));
  }
  return found;
}

export async function savePeople(trx: Trx, workspaceId: string, people: Person[], at: Date): Promise<void> {
  for (let start = 0; start < people.length; start += CHUNK) {
    const rows = people.slice(start, start + CHUNK).map((person) => ({
      workspace_id: workspaceId,
      id: person.id,
      name: person.name,
      time_zone: person.timeZone,
      is_bot: person.isBot ? 1 : 0,
      is_guest: person.isGuest ? 1 : 0,
      is_admin: person.isAdmin ? 1 : 0,
      is_deactivated: person.isDeactivated ? 1 : 0,
      status_text: person.status.text,
      status_emoji: person.status.emoji,
      status_expires_at: person.status.expiresAt?.toISOString() ?? null,
      quiet_starts_at: null,
      quiet_ends_at: null,
      refreshed_at: at.toISOString(),
    }));
    await tables(trx)
      .insertInto('people')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          time_zone: row.ref('excluded.time_zone'),
          is_bot: row.ref('excluded.is_bot'),
          is_guest: row.ref('excluded.is_guest'),
          is_admin: row.ref('excluded.is_admin'),
          is_deactivated: row.ref('excluded.is_deactivated'),
          status_text: row.ref('excluded.status_text'),
          status_emoji: row.ref('excluded.status_emoji'),
          status_expires_at: row.ref('excluded.status_expires_at'),
          refreshed_at: row.ref('excluded.refreshed_at'),
        })),
      )
      .execute();
  }
}

export async function saveQuietHours(
  trx: Trx,
  workspaceId: string,
  userId: string,
  quiet: Person['doNotDisturb'],
): Promise<void> {
  await tables(trx)
    .updateTable('people')
    .set({
      quiet_starts_at: quiet?.startsAt.toISOString() ?? null,
      quiet_ends_at: quiet?.endsAt.toISOString() ?? null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', userId)
    .execute();
}

export async function findChannel(db: Db, workspaceId: string, id: string): Promise<Channel | undefined> {
  const row = await tables(db)
    .selectFrom('channels')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && channelOf(row);
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

export async function saveMembers(trx: Trx, workspaceId: string, channelId: string, userIds: string[]): Promise<void> {
  await tables(trx)
    .deleteFrom('channel_members')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .execute();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    await addMembers(trx, workspaceId, channelId, userIds.slice(at, at + CHUNK));
  }
}

export async function addMembers(trx: Trx, workspaceId: string, channelId: string, userIds: string[]): Promise<void> {
  await tables(trx)
    .insertInto('channel_members')
    .values(userIds.map((userId) => ({ workspace_id: workspaceId, channel_id: channelId, user_id: userId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeMember(trx: Trx, workspaceId: string, channelId: string, userId: string): Promise<void> {
  await tables(trx)
    .deleteFrom('channel_members')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .where('user_id', '=', userId)
    .execute();
}

/** Below the number of parameters that either engine takes in one statement. */
const CHUNK = 100;

function personOf(row: Selectable<WorkspaceTables['people']>): Person {
  const startsAt = instantOrNull(row.quiet_starts_at);
  const endsAt = instantOrNull(row.quiet_ends_at);
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    isBot: row.is_bot === 1,
    isGuest: row.is_guest === 1,
    isAdmin: row.is_admin === 1,
    isDeactivated: row.is_deactivated === 1,
    status: { text: row.status_text, emoji: row.status_emoji, expiresAt: instantOrNull(row.status_expires_at) },
    doNotDisturb: startsAt && endsAt ? { startsAt, endsAt } : null,
  };
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

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
