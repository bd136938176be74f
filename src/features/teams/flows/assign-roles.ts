import { type Inbound, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { learnPeople, type Person, peopleById } from '../../workspaces/index.ts';
import { HELD_ROLES, type HeldRole, type Team } from '../rules/index.ts';
import { setRole } from './set-up.ts';

/**
 * A manager says who holds which role. People outside the team's channel are learned first.
 *
 * @throws UserError, under the input of the role, for bots and people who have left
 */
export async function assignRoles(
  core: Core,
  input: { inbound: Inbound; team: Team; roles: Record<HeldRole, string[]> },
): Promise<void> {
  const { inbound, team, roles } = input;
  await learnHolders(core, team, [...new Set(Object.values(roles).flat())]);
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    const people = await peopleById(trx, team.workspaceId, Object.values(roles).flat());
    for (const role of HELD_ROLES) {
      refuseUnableTo(role, roles[role], people);
      await setRole(trx, team, role, roles[role]);
    }
  });
}

async function learnHolders(core: Core, team: Team, userIds: string[]): Promise<void> {
  const known = await peopleById(core.database.db, team.workspaceId, userIds);
  const unknown = userIds.filter((id) => !known.has(id));
  if (unknown.length > 0) await learnPeople(core, team.workspaceId, unknown);
}

function refuseUnableTo(role: HeldRole, userIds: string[], people: ReadonlyMap<string, Person>): void {
  for (const id of userIds) {
    const person = people.get(id);
    if (person?.isBot) throw new UserError(`${person.name} is a bot. Choose a person.`, role);
    if (person?.isDeactivated) {
      throw new UserError(`${person.name} has left the workspace. Choose somebody who is there.`, role);
    }
  }
}
