import type { Db } from '../../../database/index.ts';
import { type Person, peopleById } from '../../workspaces/index.ts';
import {
  type ChannelRole,
  type HeldRole,
  type Holders,
  holdersAmong,
  type Role,
  type Team,
} from '../rules/index.ts';
import { rolesOf, teamChannels } from '../store/index.ts';
import { membersOf } from './members.ts';

/** Who answers for a role, and on which rung: a role that nobody holds, or only people who left, passes on. */
export async function holdersOf(db: Db, team: Team, role: Role): Promise<Holders> {
  if (role === 'member') {
    return { role, userIds: (await membersOf(db, team)).map((member) => member.userId) };
  }
  const named = await rolesOf(db, team.id);
  const people = await peopleById(db, team.workspaceId, [...named.values()].flat().concat(team.createdBy));
  const creator = isThere(people, team.createdBy) ? team.createdBy : null;
  return holdersAmong(stillThere(named, people), role, creator);
}

/** Who holds each role now, in order, without those who left. Roles that nobody holds are not in it. */
export async function heldRoles(db: Db, team: Team): Promise<Map<HeldRole, string[]>> {
  const named = await rolesOf(db, team.id);
  const people = await peopleById(db, team.workspaceId, [...named.values()].flat());
  return stillThere(named, people);
}

/** The channel that a team uses for something: its own for that, or its home. */
export async function channelFor(db: Db, team: Team, role: ChannelRole): Promise<string> {
  return (await teamChannels(db, team.id)).get(role) ?? team.homeChannelId;
}

function stillThere(
  named: ReadonlyMap<HeldRole, string[]>,
  people: ReadonlyMap<string, Person>,
): Map<HeldRole, string[]> {
  const held = [...named].map(([role, ids]) => [role, ids.filter((id) => isThere(people, id))] as const);
  return new Map(held.filter(([, ids]) => ids.length > 0));
}

/** Someone the directory has not learned yet is taken to be there. */
function isThere(people: ReadonlyMap<string, Person>, userId: string): boolean {
  return people.get(userId)?.isDeactivated !== true;
}
