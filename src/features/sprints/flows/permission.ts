import type { Db } from '../../../database/index.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { mayManage, requireManager, type Team, teamsOfPerson } from '../../teams/index.ts';

/**
 * Refuses those who are neither in the team nor manage it.
 *
 * @throws UserError that says where the team is
 */
export async function requireTeammate(db: Db, team: Team, userId: string): Promise<void> {
  const teams = await teamsOfPerson(db, team.workspaceId, userId);
  if (teams.some(({ id }) => id === team.id) || (await mayManage(db, team, userId))) return;
  const name = escapeMrkdwn(team.name);
  throw new UserError(
    `Only those in ${name} can change its stories. Join ${channelLink(team.homeChannelId)}, or ask somebody there.`,
  );
}

/**
 * Refuses those who do not plan the team's sprints.
 *
 * @param doWhat what they wanted: 'close the sprint'
 * @throws UserError that names who can
 */
export function requirePlanner(db: Db, team: Team, userId: string, doWhat: string): Promise<void> {
  return requireManager(db, team, userId, doWhat, 'use `/sprint status`');
}
