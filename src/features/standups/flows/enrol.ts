import { setImmediate as letOthers } from 'node:timers/promises';
import type { Db, Trx } from '../../../database/index.ts';
import { type LocalDate, localDateOf, weekdayName, weekdayOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Absence, absencesOn, findMembers, type Member, type Team } from '../../teams/index.ts';
import { channelMembers, nextLookAt } from '../../workspaces/index.ts';
import { isExpected, isOvertaken, replanned, skipped } from '../rules/prompts.ts';
import { closingAt, isInTheirDay, memberTimes } from '../rules/schedule.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { findPrompts, lastDeadline, promptedIn, saveOccurrence, savePrompts } from '../store/index.ts';
import { untilWords } from '../views/words.ts';
import { dailyTime, type OccurrencePlace, placeOfOccurrence } from './place.ts';

/** So many that nobody who presses something meanwhile waits for long. */
const AT_ONCE = 200;

/**
 * Brings an occurrence in line with its team as it is now: who joined is asked, who left is not, whose zone or
 * hours changed is asked at their new time. What was asked or answered already stays. Where they are too many for
 * one transaction, the others' turn is due at once (`enrolInTurns`).
 */
export async function enrol(trx: Trx, place: OccurrencePlace, now: Date): Promise<Occurrence> {
  const [first = [], ...others] = inTurns(await everybodyIn(trx, place));
  await enrolSome(trx, place, first, now);
  const times = await nextTimes(trx, place, now);
  const enrolled = { ...place.occurrence, ...times, ...(others.length > 0 && { enrolAt: now }) };
  await saveOccurrence(trx, enrolled);
  return enrolled;
}

/** The same for a team of hundreds, in transactions of its own. Begun again from the start if it did not end. */
export async function enrolInTurns(core: Core, occurrenceId: string): Promise<void> {
  const { database, clock } = core;
  const now = clock.now();
  const inPlace = (work: (trx: Trx, place: OccurrencePlace) => Promise<void>) =>
    database.transaction(async (trx) => {
      const place = await placeOfOccurrence(trx, occurrenceId);
      if (place?.occurrence.state === 'open') await work(trx, place);
    });
  const place = await placeOfOccurrence(database.db, occurrenceId);
  const turns = place ? inTurns(await everybodyIn(database.db, place)) : [];
  if (turns.length < 2) return;
  for (const userIds of turns) {
    await inPlace((trx, here) => enrolSome(trx, here, userIds, now));
    await letOthers();
  }
  await inPlace(async (trx, here) =>
    saveOccurrence(trx, { ...here.occurrence, ...(await nextTimes(trx, here, now)) }),
  );
}

/** Whoever is in the team, and whoever was when it was looked at last. */
async function everybodyIn(db: Db, { occurrence, team }: OccurrencePlace): Promise<string[]> {
  const there = await channelMembers(db, team.workspaceId, team.homeChannelId);
  return [...new Set([...there, ...(await promptedIn(db, occurrence.id))])].sort();
}

function inTurns(userIds: string[]): string[][] {
  return Array.from({ length: Math.ceil(userIds.length / AT_ONCE) }, (_, turn) =>
    userIds.slice(turn * AT_ONCE, (turn + 1) * AT_ONCE),
  );
}

async function enrolSome(trx: Trx, place: OccurrencePlace, userIds: string[], now: Date): Promise<void> {
  const { occurrence, team } = place;
  const members = await findMembers(trx, team, userIds);
  const away = await absencesOn(trx, team.workspaceId, userIds, occurrence.date);
  const prompts = await findPrompts(trx, occurrence.id, userIds);
  const changed = userIds.flatMap((userId) => {
    const found = members.get(userId);
    const member = found?.canBeAsked ? found : undefined;
    const known = prompts.get(userId);
    if (!known) return member ? [newPrompt(place, member, away.get(userId), now)] : [];
    if (!member) return isExpected(known) ? [skipped(known, now, left(team))] : [];
    const planned = planAnew(place, member, away.get(userId), known, now);
    return planned === known ? [] : [planned];
  });
  await savePrompts(trx, changed);
}

/**
 * A prompt as it should be with the zone, hours and leave that hold for its member now. Whose clock has jumped past
 * its deadline is asked when it was planned, if that is still in their day there, else not at all.
 */
export function planAnew(
  place: OccurrencePlace,
  member: Member,
  absence: Absence | undefined,
  known: Prompt,
  now: Date,
): Prompt {
  const { date } = place.occurrence;
  const anew = newPrompt(place, member, absence, now);
  if (!isOvertaken(known, anew, now)) return replanned(known, anew, now);
  const { timeZone } = member;
  const isStillThatDay =
    localDateOf(known.dueAt, timeZone) === date && isInTheirDay(known.dueAt, date, member);
  if (isStillThatDay) return { ...known, timeZone };
  const reason = `moved to ${timeZone}, where its time had passed`;
  return skipped({ ...known, timeZone }, now, { skippedFor: 'downtime', reason });
}

/** One member's part in an occurrence, before anything was asked. */
export function newPrompt(
  place: OccurrencePlace,
  member: Member,
  absence: Absence | undefined,
  now: Date,
): Prompt {
  const { occurrence, standup, team } = place;
  const { isAtMeeting, ...times } = memberTimes(standup, occurrence.mode, occurrence.date, member, team);
  const prompt: Prompt = {
    ...{ occurrenceId: occurrence.id, workspaceId: team.workspaceId, userId: member.userId },
    ...{ timeZone: member.timeZone, ...times },
    state: isAtMeeting ? 'expected' : 'waiting',
    ...{ skippedFor: null, reason: null, awayUntil: null },
    nextDueAt: isAtMeeting ? times.deadlineAt : times.dueAt,
    ...{ askedAt: null, remindedAt: null, askedIn: null, endedAt: null, receiptKey: null },
  };
  if (absence) return skipped(prompt, now, awayBy(absence, occurrence.date));
  return isDayOff(team, member, occurrence.date) ? skipped(prompt, now, dayOff(occurrence.date)) : prompt;
}

/** Why somebody who is away is not asked. */
export function awayBy(absence: Absence, date: LocalDate) {
  const until = untilWords(absence.to, date);
  const by = absence.source === 'status' ? ', by their Slack status' : '';
  return { skippedFor: 'away' as const, reason: `away${until}${by}`, awayUntil: absence.to };
}

export function left(team: Team) {
  return { skippedFor: 'left' as const, reason: `no longer among those asked in ${team.name}` };
}

function dayOff(date: LocalDate) {
  return { skippedFor: 'day-off' as const, reason: `does not work on ${weekdayName(weekdayOf(date))}s` };
}

/** A day on which the team works and this member does not. */
function isDayOff(team: Team, member: Member, date: LocalDate): boolean {
  const day = weekdayOf(date);
  return team.workingDays.includes(day) && !member.days.includes(day);
}

async function nextTimes(db: Db, place: OccurrencePlace, now: Date) {
  const last = await lastDeadline(db, place.occurrence.id);
  const closeAt = closingAt(dailyTime(place, place.occurrence.date), last ? [last] : []);
  const enrolAt = nextLookAt(now);
  return { closeAt, enrolAt: enrolAt < closeAt ? enrolAt : null };
}
