import type { Db } from '../../../database/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { CHANNEL_ROLES, HELD_ROLES, type HeldRole, type Team, type TeamOverview } from '../rules/index.ts';
import { channelFor, holdersOf } from './holders.ts';
import { guestsOf } from './members.ts';
import { managerNames, mayManage } from './permission.ts';
import { whoIsThere } from './who-is-there.ts';

/** What `/standup team` shows to this reader. */
export async function teamOverview(db: Db, team: Team, readerId: string, now: Date): Promise<TeamOverview> {
  const { members } = await whoIsThere(db, team, now);
  const channels = await Promise.all(
    CHANNEL_ROLES.map(async (role) => ({ role, channelId: await channelFor(db, team, role) })),
  );
  return {
    team,
    channels: channels.filter(({ channelId }) => channelId !== team.homeChannelId),
    roles: await rolesAnswered(db, team),
    members,
    guests: await guestsOf(db, team),
    mayManage: await mayManage(db, team, readerId),
    managers: await managerNames(db, team),
  };
}

/** Who answers for each role, be it held or passed on. */
export function rolesAnswered(db: Db, team: Team): Promise<TeamOverview['roles']> {
  return Promise.all(HELD_ROLES.map((role) => whoAnswers(db, team, role)));
}

async function whoAnswers(db: Db, team: Team, role: HeldRole) {
  const holders = await holdersOf(db, team, role);
  const people = await peopleById(db, team.workspaceId, holders.userIds);
  return { role, rung: holders.role, names: holders.userIds.map((id) => nameOf(people, id)) };
}
