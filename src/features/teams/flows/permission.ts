import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { findPerson, nameOf, peopleById } from '../../workspaces/index.ts';
import { managersAmong, type Team } from '../rules/index.ts';
import { findTeam } from '../store/index.ts';
import { heldRoles } from './holders.ts';

/** Whether a person may change a team's settings: its leads, its scrum master, who set it up, workspace admins. */
export async function mayManage(db: Db, team: Team, userId: string): Promise<boolean> {
  if ((await managersOf(db, team)).includes(userId)) return true;
  return (await findPerson(db, team.workspaceId, userId))?.isAdmin ?? false;
}

/** The same people by id, workspace admins aside. */
export async function managersOf(db: Db, team: Team): Promise<string[]> {
  return managersAmong(await heldRoles(db, team), team.createdBy);
}

/**
 * Refuses those who may not manage the team, naming who can.
 *
 * @param doWhat what they wanted: 'change the settings'
 * @param instead what they can do themselves: 'use `/standup status`'
 * @throws UserError
 */
export async function requireManager(
  db: Db,
  team: Team,
  userId: string,
  doWhat: string,
  instead?: string,
): Promise<void> {
  if (await mayManage(db, team, userId)) return;
  const names = await managerNames(db, team);
  const who = names.length > 0 ? `${names.join(', ')} or a workspace admin` : 'a workspace admin';
  const ask = names.length > 0 ? 'Ask one of them' : 'Ask one';
  throw new UserError(`Only ${who} can ${doWhat}. ${ask}${instead ? `, or ${instead}` : ''}.`);
}

/**
 * The team as it is now, for somebody who wants to change it: 'change the roles'.
 *
 * @throws UserError for those who may not manage it, naming who can
 */
export async function teamToManage(db: Db, teamId: string, userId: string, doWhat: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  await requireManager(db, team, userId, doWhat, 'see them with `/standup team`');
  return team;
}

/** Who may change the team's settings, by name, workspace admins aside; without those who left. */
export async function managerNames(db: Db, team: Team): Promise<string[]> {
  const managers = await managersOf(db, team);
  const people = await peopleById(db, team.workspaceId, managers);
  const there = managers.filter((id) => people.get(id)?.isDeactivated !== true);
  return there.map((id) => nameOf(people, id));
}
