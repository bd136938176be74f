import type { Db } from '../../../database/index.ts';
import { AmbiguousPlace } from '../../../slack/commands/ambiguous-place.ts';
import { UserError } from '../../../slack/user-error.ts';
import { channelsOfPerson } from '../../workspaces/index.ts';
import type { Team } from '../rules/index.ts';
import { teamOfHomeChannel, teamsHomedIn, teamsLedBy, teamsUsingChannel } from '../store/index.ts';

/** Where somebody does something; `channelId` is left out where there is none. */
export interface Where {
  workspaceId: string;
  userId: string;
  channelId?: string | undefined;
}

export type WhichTeam = { kind: 'team'; team: Team } | { kind: 'choose'; teams: Team[] } | { kind: 'none' };

/** The team a command means: that of the channel, else the person's only one, else one of several. */
export async function resolveTeam(db: Db, where: Where): Promise<WhichTeam> {
  const here = where.channelId && (await teamOfChannel(db, where.workspaceId, where.channelId));
  if (here) return { kind: 'team', team: here };
  const teams = await teamsOfPerson(db, where.workspaceId, where.userId);
  const [only] = teams;
  if (!only) return { kind: 'none' };
  return teams.length === 1 ? { kind: 'team', team: only } : { kind: 'choose', teams };
}

/**
 * The team a command means.
 *
 * @throws UserError where there is none, saying how to set one up
 * @throws AmbiguousPlace where there are several: a command then asks which, and runs again in the one chosen
 */
export async function requireTeam(db: Db, where: Where): Promise<Team> {
  const which = await resolveTeam(db, where);
  switch (which.kind) {
    case 'team':
      return which.team;
    case 'none':
      throw new UserError(
        "No team here yet. Type `/standup setup` in your team's channel; the defaults are good enough to press Save.",
      );
    case 'choose':
      throw new AmbiguousPlace(
        'You are in several teams. Which one do you mean?',
        which.teams.map((team) => ({ name: team.name, channelId: team.homeChannelId })),
      );
  }
}

/** The team whose home the channel is; else the only team that uses it for something. */
export async function teamOfChannel(
  db: Db,
  workspaceId: string,
  channelId: string,
): Promise<Team | undefined> {
  const home = await teamOfHomeChannel(db, workspaceId, channelId);
  if (home) return home;
  const using = await teamsUsingChannel(db, workspaceId, channelId);
  return using.length === 1 ? using[0] : undefined;
}

/** The teams in whose home channel the person is, in which they hold a role, or which they set up; by name. */
export async function teamsOfPerson(db: Db, workspaceId: string, userId: string): Promise<Team[]> {
  const channels = await channelsOfPerson(db, workspaceId, userId);
  const teams = [
    ...(await teamsHomedIn(db, workspaceId, channels)),
    ...(await teamsLedBy(db, workspaceId, userId)),
  ];
  return [...new Map(teams.map((team) => [team.id, team])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}
