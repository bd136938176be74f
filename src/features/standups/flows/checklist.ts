import type { Db } from '../../../database/index.ts';
import {
  channelFor,
  findMember,
  findTeam,
  holdersOf,
  membersOf,
  roleName,
  type Team,
} from '../../teams/index.ts';
import { channelMembers, findChannel, findPerson, nameOf, peopleById } from '../../workspaces/index.ts';
import { standupOfTeam } from '../store/index.ts';
import type { ChecklistData } from '../views/checklist.ts';
import { upcomingFor } from './upcoming.ts';

const USES = [
  { role: 'standup', use: 'for standups' },
  { role: 'blockers', use: 'for blockers' },
  { role: 'wins', use: 'for wins' },
  { role: 'general', use: 'for news' },
] as const;

/** What a team's standup still lacks, as whoever set it up reads it. */
export async function checklistData(db: Db, teamId: string, now: Date): Promise<ChecklistData | null> {
  const team = await findTeam(db, teamId);
  const standup = await standupOfTeam(db, teamId);
  if (!team || !standup) return null;
  const members = await membersOf(db, team);
  const reader = await findMember(db, team, standup.setUpBy);
  const next = reader?.canBeAsked ? await upcomingFor(db, { standup, team }, reader, now) : null;
  const person = await findPerson(db, team.workspaceId, standup.setUpBy);
  return {
    ...{ teamName: team.name, standup, timeZone: team.timeZone, now },
    channelId: await channelFor(db, team, 'standup'),
    members: members.map(({ name }) => name),
    guests: await countGuests(db, team),
    roles: [await roleOf(db, team, 'team_lead'), await roleOf(db, team, 'product_owner')],
    channelsWithoutBot: await channelsWithoutBot(db, team),
    nextPromptAt: next?.mode === 'async' ? next.dueAt : null,
    nextLiveAt: next?.mode === 'live' ? next.dueAt : null,
    readerZone: reader?.timeZone ?? person?.timeZone ?? team.timeZone,
  };
}

async function roleOf(db: Db, team: Team, role: 'team_lead' | 'product_owner') {
  const { userIds, passedFrom } = await holdersOf(db, team, role);
  const people = await peopleById(db, team.workspaceId, userIds);
  const names = userIds.map((id) => nameOf(people, id));
  const isHeld = passedFrom === undefined;
  return { name: roleName(role), holders: isHeld ? names : [], standIn: names[0] ?? 'nobody' };
}

async function countGuests(db: Db, team: Team): Promise<number> {
  const ids = await channelMembers(db, team.workspaceId, team.homeChannelId);
  const people = await peopleById(db, team.workspaceId, ids);
  return [...people.values()].filter((person) => person.isGuest && !person.isBot).length;
}

async function channelsWithoutBot(db: Db, team: Team): Promise<Array<{ id: string; use: string }>> {
  const without: Array<{ id: string; use: string }> = [];
  for (const { role, use } of USES) {
    const id = await channelFor(db, team, role);
    const channel = await findChannel(db, team.workspaceId, id);
    if (!channel?.hasBot && !without.some((other) => other.id === id)) without.push({ id, use });
  }
  return without;
}
