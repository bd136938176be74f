import type { Db } from '../../../database/index.ts';
import {
  canBeAsked,
  channelMembers,
  type Person,
  peopleById,
  thoseInChannel,
} from '../../workspaces/index.ts';
import { FOLLOWS_TEAM, type Member, memberHours, type Team } from '../rules/index.ts';
import { ownHoursOf } from '../store/index.ts';

/** Who is in the team, by name: everybody in its home channel who can be asked, with the hours that hold for them. */
export async function membersOf(db: Db, team: Team): Promise<Member[]> {
  const people = await peopleInHome(db, team);
  return membersAmong(db, team, people.filter(canBeAsked));
}

/** The guests in the team's home channel, by name: they read along and are never asked. */
export async function guestsOf(db: Db, team: Team): Promise<Person[]> {
  const people = await peopleInHome(db, team);
  return people.filter((person) => person.isGuest && !person.isBot && !person.isDeactivated);
}

/** Anybody in the team's home channel, those included who are never asked; undefined for all others. */
export async function findMember(db: Db, team: Team, userId: string): Promise<Member | undefined> {
  return (await findMembers(db, team, [userId])).get(userId);
}

/** The same for several people, by id. */
export async function findMembers(db: Db, team: Team, userIds: string[]): Promise<Map<string, Member>> {
  const { workspaceId, homeChannelId } = team;
  const there = await thoseInChannel(db, workspaceId, homeChannelId, userIds);
  const people = await peopleById(db, workspaceId, there);
  const members = await membersAmong(db, team, [...people.values()]);
  return new Map(members.map((member) => [member.userId, member]));
}

/** These people with the hours that would hold for them in the team, be they in it or not. */
export async function membersAmong(db: Db, team: Team, people: Person[]): Promise<Member[]> {
  const ids = people.map((person) => person.id);
  const own = await ownHoursOf(db, team.workspaceId, ids);
  return people.map((person) => ({
    userId: person.id,
    name: person.name,
    ...memberHours(team, person, own.get(person.id) ?? FOLLOWS_TEAM),
    canBeAsked: canBeAsked(person),
    person,
  }));
}

async function peopleInHome(db: Db, team: Team): Promise<Person[]> {
  const ids = await channelMembers(db, team.workspaceId, team.homeChannelId);
  const people = await peopleById(db, team.workspaceId, ids);
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
