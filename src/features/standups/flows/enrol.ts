import { addHours } from 'date-fns/addHours';
import type { Trx } from '../../../database/index.ts';
import { type LocalDate, localDateOf, weekdayName, weekdayOf } from '../../../time/index.ts';
import { type Absence, absencesOn, type Member, membersOf, type Team } from '../../teams/index.ts';
import { isExpected, isOvertaken, replanned, skipped } from '../rules/prompts.ts';
import { closingAt, isInTheirDay, memberTimes } from '../rules/schedule.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { insertPrompts, promptsOf, saveOccurrence, savePrompt } from '../store/index.ts';
import { untilWords } from '../views/words.ts';
import { dailyTime, type OccurrencePlace } from './place.ts';

/** How long a change of members, zones or hours may take to be seen by an open standup. */
const ENROLS_EVERY_HOURS = 1;

/**
 * Brings an occurrence in line with its team as it is now: who joined is asked, who left is not, whose zone or
 * hours changed is asked at their new time. What was asked or answered already stays.
 */
export async function enrol(trx: Trx, place: OccurrencePlace, now: Date): Promise<Occurrence> {
  const { occurrence, team } = place;
  const members = await membersOf(trx, team);
  const ids = members.map((member) => member.userId);
  const away = await absencesOn(trx, team.workspaceId, ids, occurrence.date);
  await insertPrompts(
    trx,
    members.map((member) => newPrompt(place, member, away.get(member.userId), now)),
  );
  const staying = new Map(members.map((member) => [member.userId, member]));
  for (const known of await promptsOf(trx, occurrence.id)) {
    const member = staying.get(known.userId);
    const planned = member && planAnew(place, member, away.get(known.userId), known, now);
    if (planned && planned !== known) await savePrompt(trx, planned);
    if (!member && isExpected(known)) await savePrompt(trx, skipped(known, now, left(team)));
  }
  const enrolled = { ...occurrence, ...nextTimes(place, await promptsOf(trx, occurrence.id), now) };
  await saveOccurrence(trx, enrolled);
  return enrolled;
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

function nextTimes(place: OccurrencePlace, prompts: readonly Prompt[], now: Date) {
  const expected = prompts.filter(isExpected).map((prompt) => prompt.deadlineAt);
  const closeAt = closingAt(dailyTime(place, place.occurrence.date), expected);
  const enrolAt = addHours(now, ENROLS_EVERY_HOURS);
  return { closeAt, enrolAt: enrolAt < closeAt ? enrolAt : null };
}
