import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Team } from '../rules/index.ts';
import { type TeamTables, tables, weekdaysOf } from './tables.ts';

export async function insertTeam(trx: Trx, team: Team): Promise<void> {
  await tables(trx)
    .insertInto('teams')
    .values({
      ...rowOf(team),
      id: team.id,
      workspace_id: team.workspaceId,
      created_by: team.createdBy,
      created_at: team.createdAt.toISOString(),
    })
    .execute();
}

export async function saveTeam(trx: Trx, team: Team): Promise<void> {
  await tables(trx).updateTable('teams').set(rowOf(team)).where('id', '=', team.id).execute();
}

/** Undefined where there is none with this id. */
export async function findTeam(db: Db, id: string): Promise<Team | undefined> {
  const row = await tables(db).selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst();
  return row && teamOf(row);
}

/** Every team of every workspace whose public holidays are to be kept. */
export async function holidayPlaces(db: Db): Promise<Array<{ country: string; region: string | null }>> {
  const rows = await tables(db)
    .selectFrom('teams')
    .select(['country', 'region'])
    .distinct()
    .where('country', 'is not', null)
    .execute();
  return rows.flatMap(({ country, region }) => (country === null ? [] : [{ country, region }]));
}

export async function teamOfHomeChannel(
  db: Db,
  workspaceId: string,
  channelId: string,
): Promise<Team | undefined> {
  const row = await tables(db)
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('home_channel_id', '=', channelId)
    .executeTakeFirst();
  return row && teamOf(row);
}

/** The teams that use a channel for blockers, wins and so on, by name. */
export async function teamsUsingChannel(db: Db, workspaceId: string, channelId: string): Promise<Team[]> {
  const rows = await tables(db)
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', (inner) =>
      inner.selectFrom('team_channels').select('team_id').where('channel_id', '=', channelId),
    )
    .orderBy('name')
    .execute();
  return rows.map(teamOf);
}

export async function teamsHomedIn(db: Db, workspaceId: string, channelIds: string[]): Promise<Team[]> {
  if (channelIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('home_channel_id', 'in', channelIds)
    .execute();
  return rows.map(teamOf);
}

/** The teams that a person set up or holds a role in. */
export async function teamsLedBy(db: Db, workspaceId: string, userId: string): Promise<Team[]> {
  const rows = await tables(db)
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where((where) =>
      where.or([
        where('created_by', '=', userId),
        where('id', 'in', (inner) =>
          inner.selectFrom('team_roles').select('team_id').where('user_id', '=', userId),
        ),
      ]),
    )
    .execute();
  return rows.map(teamOf);
}

export async function holdsRole(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('team_roles')
    .innerJoin('teams', 'teams.id', 'team_roles.team_id')
    .select('teams.id')
    .where('teams.workspace_id', '=', workspaceId)
    .where('team_roles.user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

function rowOf(team: Team) {
  return {
    name: team.name,
    home_channel_id: team.homeChannelId,
    time_zone: team.timeZone,
    working_days: JSON.stringify(team.workingDays),
    starts_local: team.startsAt,
    ends_local: team.endsAt,
    country: team.country,
    region: team.region,
  };
}

function teamOf(row: Selectable<TeamTables['teams']>): Team {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    name: row.name,
    homeChannelId: row.home_channel_id,
    timeZone: row.time_zone,
    workingDays: weekdaysOf(row.working_days),
    startsAt: row.starts_local,
    endsAt: row.ends_local,
    country: row.country,
    region: row.region,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
  };
}
