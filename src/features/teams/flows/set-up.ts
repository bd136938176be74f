import { newId, type Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { type ChannelRole, DEFAULT_HOURS, type HeldRole, type Team } from '../rules/index.ts';
import {
  insertTeam,
  removeTeamChannel,
  saveRole,
  saveTeam,
  saveTeamChannel,
  teamOfHomeChannel,
} from '../store/index.ts';
import { noteChange } from './changes.ts';

export type TeamInput = Pick<Team, 'workspaceId' | 'name' | 'homeChannelId' | 'timeZone' | 'createdBy'> &
  Partial<Pick<Team, 'workingDays' | 'startsAt' | 'endsAt' | 'country' | 'region'>>;

export type TeamChanges = Partial<
  Pick<Team, 'name' | 'timeZone' | 'workingDays' | 'startsAt' | 'endsAt' | 'country' | 'region'>
>;

/**
 * Makes a channel that `learnChannel` has learned the home of a new team; hours not given are Mon–Fri
 * 09:00–17:00. Where it names a country, `learnHolidays` comes before the transaction.
 *
 * @throws UserError if the channel is a team's home already
 */
export async function createTeam(trx: Trx, input: TeamInput, now: Date): Promise<Team> {
  const there = await teamOfHomeChannel(trx, input.workspaceId, input.homeChannelId);
  if (there) {
    throw new UserError(
      `This channel is the home of ${there.name} already. \`/standup settings\` changes it.`,
    );
  }
  const team: Team = {
    ...{ id: newId(), ...DEFAULT_HOURS, country: null, region: null },
    ...input,
    createdAt: now,
  };
  await insertTeam(trx, team);
  await noteChange(trx, team);
  return team;
}

/** Changes what is given and leaves the rest; answers the team as it is then. */
export async function updateTeam(trx: Trx, team: Team, changes: TeamChanges): Promise<Team> {
  const changed = { ...team, ...changes };
  await saveTeam(trx, changed);
  await noteChange(trx, team);
  return changed;
}

/** Puts these people, in this order, into a role in the place of whoever held it; nobody, if there are none. */
export async function setRole(trx: Trx, team: Team, role: HeldRole, userIds: string[]): Promise<void> {
  await saveRole(trx, team.id, role, userIds);
  await noteChange(trx, team);
}

/** Says which channel a team uses for something; null, or its home, makes it follow the home channel. */
export async function setChannel(
  trx: Trx,
  team: Team,
  role: ChannelRole,
  channelId: string | null,
): Promise<void> {
  if (channelId === null || channelId === team.homeChannelId) await removeTeamChannel(trx, team.id, role);
  else await saveTeamChannel(trx, team.id, role, channelId);
  await noteChange(trx, team);
}
