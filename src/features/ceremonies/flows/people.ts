import type { Db, Trx } from '../../../database/index.ts';
import { instantOf, isWorkingInstant, localDateOf, type WorkingCalendar } from '../../../time/index.ts';
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

/** What nobody asked for, a person and day: more makes people mute a bot. */
const MOST_MESSAGES_A_DAY = 2;

/** Blockers cannot wait, and are not counted. */
const NOT_COUNTED = /^blockers\./;

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
 * work and is not the third of their day.
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
    if ((await messagesToday(trx, core, { ...team, userId, zone: calendar.timeZone })) < MOST_MESSAGES_A_DAY)
      told.push(userId);
  }
  return told;
}

async function messagesToday(
  trx: Trx,
  core: Core,
  { workspaceId, userId, zone }: { workspaceId: string; userId: string; zone: string },
): Promise<number> {
  const midnight = instantOf(localDateOf(core.clock.now(), zone), '00:00', zone);
  const owed = await core.outbox.history(trx, workspaceId, userId, midnight);
  return owed.filter(
    ({ kind, state, view }) => kind === 'message' && state !== 'skipped' && !NOT_COUNTED.test(view ?? ''),
  ).length;
}
