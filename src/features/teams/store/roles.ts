import type { Db, Trx } from '../../../database/index.ts';
import type { ChannelRole, HeldRole } from '../rules/index.ts';
import { tables } from './tables.ts';

/** Puts these people, in this order, into a role in the place of whoever held it. */
export async function saveRole(trx: Trx, teamId: string, role: HeldRole, userIds: string[]): Promise<void> {
  await tables(trx).deleteFrom('team_roles').where('team_id', '=', teamId).where('role', '=', role).execute();
  const held = [...new Set(userIds)].map((userId, position) => ({
    ...{ team_id: teamId, role, position, user_id: userId },
  }));
  if (held.length > 0) await tables(trx).insertInto('team_roles').values(held).execute();
}

/** Who is named for each role, in order; whether they are still there is for the directory to say. */
export async function rolesOf(db: Db, teamId: string): Promise<Map<HeldRole, string[]>> {
  const rows = await tables(db)
    .selectFrom('team_roles')
    .select(['role', 'user_id'])
    .where('team_id', '=', teamId)
    .orderBy('position')
    .execute();
  const held = new Map<HeldRole, string[]>();
  for (const row of rows) held.set(row.role, [...(held.get(row.role) ?? []), row.user_id]);
  return held;
}

export async function saveTeamChannel(
  trx: Trx,
  teamId: string,
  role: ChannelRole,
  channelId: string,
): Promise<void> {
  await tables(trx)
    .insertInto('team_channels')
    .values({ team_id: teamId, role, channel_id: channelId })
    .onConflict((conflict) => conflict.columns(['team_id', 'role']).doUpdateSet({ channel_id: channelId }))
    .execute();
}

export async function removeTeamChannel(trx: Trx, teamId: string, role: ChannelRole): Promise<void> {
  await tables(trx)
    .deleteFrom('team_channels')
    .where('team_id', '=', teamId)
    .where('role', '=', role)
    .execute();
}

export async function teamChannels(db: Db, teamId: string): Promise<Map<ChannelRole, string>> {
  const rows = await tables(db)
    .selectFrom('team_channels')
    .select(['role', 'channel_id'])
    .where('team_id', '=', teamId)
    .execute();
  return new Map(rows.map((row) => [row.role, row.channel_id]));
}
