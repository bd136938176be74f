import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Team, TeamHours } from '../rules/index.ts';
import { teamToManage } from './permission.ts';
import { updateTeam } from './set-up.ts';

export const CHANGE_HOURS = "change the team's hours";

/**
 * A manager says when the team works. Escalations count by it, and whoever keeps no hours of their own follows it.
 *
 * @throws UserError for those who may not manage the team, naming who can
 */
export async function setTeamHours(
  core: Core,
  input: { inbound: Inbound; teamId: string; userId: string; hours: TeamHours },
): Promise<Team> {
  const { inbound, teamId, userId, hours } = input;
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, inbound, core.clock.now());
    const team = await teamToManage(trx, teamId, userId, CHANGE_HOURS);
    return isNew ? updateTeam(trx, team, hours) : team;
  });
}
