import type { Db } from '../../../database/index.ts';
import { nameBefore } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { findTeam, requireManager, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { kindName, type Meeting } from '../rules/index.ts';

const SEE = 'see them with `/sprint ceremonies`';

/**
 * Refuses those who neither manage the team nor facilitate this meeting.
 *
 * @param doWhat 'move'
 * @throws UserError that names who can
 */
export async function requireChanger(
  db: Db,
  team: Team,
  meeting: Meeting,
  userId: string,
  doWhat: string,
): Promise<void> {
  const { facilitatorId = null } = meeting.kept ?? {};
  if (facilitatorId === userId) return;
  const people = await peopleById(db, team.workspaceId, [facilitatorId ?? '']);
  const instead = facilitatorId
    ? `ask ${nameBefore(nameOf(people, facilitatorId))}, who facilitates it`
    : SEE;
  await requireManager(db, team, userId, `${doWhat} the ${kindName(meeting.kind)}`, instead);
}

/** @throws UserError for those who may not manage the team, naming who can */
export async function teamToManage(db: Db, teamId: string, userId: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  await requireManager(db, team, userId, 'change the ceremonies', SEE);
  return team;
}
