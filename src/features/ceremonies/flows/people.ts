import type { Db, Trx } from '../../../database/index.ts';
import { isWorkingInstant, type WorkingCalendar } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import {
  absencesOn,
  calendarOf,
  calendarOfMember,
  channelFor,
  findMembers,
  holdersOf,
  type Member,
  membersOf,
  type Team,
} from '../../teams/index.ts';
import { canBeAsked, mayDisturb, peopleById, thoseInChannel } from '../../workspaces/index.ts';
import { type Meeting, nextFacilitator } from '../rules/index.ts';
import { lastFacilitated } from '../store/index.ts';

/** Those who come to a meeting, by id. A role that nobody holds brings nobody. */
export async function participantsOf(db: Db, team: Team, { who }: Pick<Meeting, 'who'>): Promise<string[]> {
  const ids = new Set<string>();
  for (const one of who) {
    if (one === 'everyone') for (const { userId } of await membersOf(db, team)) ids.add(userId);
    else {
      const { role, userIds } = await holdersOf(db, team, one);
      if (role === one) for (const userId of userIds) ids.add(userId);
    }
  }
  return [...ids];
}

/**
 * Whose turn it is to facilitate: of the team's people who come, are not away and at work by then, whoever did it longest
 * ago. Null where nobody is left.
 */
export async function facilitatorFor(
  db: Db,
  team: Team,
  meeting: Meeting,
  passedOn: readonly string[] = [],
): Promise<string | null> {
  const there = await thoseThere(db, team, meeting);
  const asked = there.filter((userId) => !passedOn.includes(userId));
  return nextFacilitator(asked, await lastFacilitated(db, team.id));
}

/** Those of the team who come to a meeting and are there: by name. */
export async function thoseThere(db: Db, team: Team, meeting: Meeting): Promise<string[]> {
  const ids = await participantsOf(db, team, meeting);
  const members = [...(await findMembers(db, team, ids)).values()].filter((member) => member.canBeAsked);
  const away = await absencesOn(db, team.workspaceId, ids, meeting.date);
  const { holidays } = await calendarOf(db, team);
  return members
    .filter((member) => !away.has(member.userId) && isAtWork(member, holidays, meeting.startsAt))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ userId }) => userId);
}

function isAtWork(
  { timeZone, days, startsAt, endsAt }: Member,
  holidays: WorkingCalendar['holidays'],
  at: Date,
): boolean {
  return isWorkingInstant({ timeZone, days, startsAt, endsAt, holidays }, at);
}

/**
 * Where a meeting is announced: in the team's channel if everybody comes, and then by direct message to those who come and
 * are neither in the team nor in that channel; else to those who come. A direct message goes out where it finds them at
 * work and is not the third of their day, with what they will still be asked on it.
 */
export async function conversationsFor(
  trx: Trx,
  core: Core,
  team: Team,
  meeting: Meeting,
): Promise<string[]> {
  const channel = await channelFor(trx, team, 'standup');
  const isForAll = meeting.who.includes('everyone');
  const ids = await participantsOf(trx, team, meeting);
  const inTeam = isForAll ? (await membersOf(trx, team)).map(({ userId }) => userId) : [];
  const reading = new Set([
    ...inTeam,
    ...(isForAll ? await thoseInChannel(trx, team.workspaceId, channel, ids) : []),
  ]);
  const told: string[] = isForAll ? [channel] : [];
  const others = ids.filter((userId) => !reading.has(userId));
  const people = await peopleById(trx, team.workspaceId, others);
  const away = await absencesOn(trx, team.workspaceId, others, meeting.date);
  const now = core.clock.now();
  for (const userId of others) {
    const person = people.get(userId);
    if (!person || !canBeAsked(person) || away.has(userId) || !mayDisturb(person, now)) continue;
    const calendar = await calendarOfMember(trx, team, userId);
    if (!isWorkingInstant(calendar, meeting.startsAt)) continue;
    if (await core.hasRoomNow(trx, core, { workspaceId: team.workspaceId, userId })) told.push(userId);
  }
  return told;
}
