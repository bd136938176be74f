import type { Db } from '../../../database/index.ts';
import { addDays, localDateOf, weekdayName, weekdayOf } from '../../../time/index.ts';
import { findMember, teamHolidays } from '../../teams/index.ts';
import { modeOn, nextHeldDate, teamTimes } from '../rules/schedule.ts';
import { occurrenceOn } from '../store/index.ts';
import type { StatusData } from '../views/status.ts';
import { standings } from './daily-data.ts';
import type { Place } from './place.ts';

/** How today's standup stands; after midnight last night's, until that one is over for the team. */
export async function statusData(db: Db, place: Place, userId: string, now: Date): Promise<StatusData> {
  const { standup, team } = place;
  const today = localDateOf(now, team.timeZone);
  const yesterday = await occurrenceOn(db, standup.id, addDays(today, -1));
  const isStillOn =
    yesterday?.state === 'open' && now < teamTimes(standup, 'async', yesterday.date, team.timeZone).overAt;
  const date = isStillOn ? yesterday.date : today;
  const holidays = await teamHolidays(db, team);
  const occurrence = isStillOn ? yesterday : await occurrenceOn(db, standup.id, today);
  const isHeld = occurrence !== undefined && occurrence.state !== 'skipped';
  const people = isHeld ? await standings(db, { ...place, occurrence }, now) : [];
  const mine = people.find((person) => person.userId === userId);
  const next = nextHeldDate(standup, date, new Set(holidays.keys()));
  const member = await findMember(db, team, userId);
  const times = teamTimes(standup, 'live', date, team.timeZone);
  return {
    ...{ teamName: team.name, timeZone: team.timeZone, today, date },
    held: isHeld
      ? {
          ...{ standupId: standup.id, mode: occurrence.mode, dailyAt: times.dailyAt },
          meetsAt: times.startAt ?? times.dailyAt,
          isPosted: occurrence.dailyState === 'posted',
        }
      : null,
    notHeld: isHeld ? null : (occurrence?.reason ?? whyNot(place, today, holidays.get(today))),
    people,
    next: next === null ? null : { date: next, mode: modeOn(standup, next) === 'live' ? 'live' : 'async' },
    canAnswer: member?.canBeAsked === true && mine?.stands.kind !== 'answered',
  };
}

/** Why a standup is not held on a date on which nothing was opened. */
export function whyNot({ standup, team }: Place, date: string, holiday: string | undefined): string {
  if (date < localDateOf(standup.createdAt, team.timeZone)) return 'it was not set up yet';
  if (holiday !== undefined) return `public holiday, ${holiday}`;
  if (modeOn(standup, date) !== 'off') return 'it was set up after its time';
  const day = weekdayOf(date);
  if (standup.modes[day] === 'off') return `it is not held on ${weekdayName(day)}s`;
  return `it is not held every ${weekdayName(day)}`;
}
