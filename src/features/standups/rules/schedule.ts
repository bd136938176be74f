import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import {
  addDays,
  type Cadence,
  describeCadence,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  occursOn,
  type Weekday,
  weekdayOf,
} from '../../../time/index.ts';
import type { Mode, Modes, Rhythm, Schedule } from './types.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The zone in which every date begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

const ANNOUNCED_MINUTES_AHEAD = 10;

/** A team may meet so long before somebody's hours begin. */
const MET_MINUTES_BEFORE_HOURS = 120;

/** A daily that could not go out on time still goes out this long after. */
const DAILY_WORTH_MINUTES = 12 * 60;

/** How the standup is held on `date`; 'off' where it is not. Holidays are not looked at. */
export function modeOn(schedule: Schedule, date: LocalDate): Mode | 'off' {
  const day = weekdayOf(date);
  const mode = schedule.modes[day];
  if (mode === 'off') return 'off';
  return occursOn(cadenceOf(schedule.cadence, [day]), date) ? mode : 'off';
}

/** The first date after `after` on which the standup is held, holidays left out; null if none in a year. */
export function nextHeldDate(
  schedule: Schedule,
  after: LocalDate,
  holidays: ReadonlySet<LocalDate>,
): LocalDate | null {
  for (let days = 1; days <= 366; days++) {
    const date = addDays(after, days);
    if (modeOn(schedule, date) !== 'off' && !holidays.has(date)) return date;
  }
  return null;
}

/** The days of a mode that has any: 'Mon–Fri', 'every 2 weeks on Mon', 'on the first Monday of the month' */
export function describeDays({ modes, cadence }: Pick<Schedule, 'modes' | 'cadence'>, mode: Mode): string {
  const days = daysWith(modes, mode);
  if (cadence.kind !== 'monthly') return describeCadence(cadenceOf(cadence, days));
  return days.map((day) => describeCadence(cadenceOf(cadence, [day]))).join(' and ');
}

export function daysWith(modes: Modes, mode: Mode): Weekday[] {
  return WEEKDAYS.filter((day) => modes[day] === mode);
}

/** When `date` is opened: as early as somebody's wall clock can show it. */
export function openingAt(date: LocalDate): Date {
  return instantOf(date, '00:00', EARLIEST_ZONE);
}

/**
 * When the team's part of an occurrence is due, and when it is over for whoever is in the team's zone. Those of a
 * live day are null on an async one.
 */
export function teamTimes(schedule: Schedule, mode: Mode, date: LocalDate, teamZone: string) {
  const startAt = instantOf(date, schedule.askedAt, teamZone);
  const dailyOn = isDailyNextDay(schedule) ? addDays(date, 1) : date;
  const dailyAt = instantOf(dailyOn, schedule.dailyAt, teamZone);
  return {
    dailyAt,
    overAt: max([dailyAt, addMinutes(startAt, schedule.openMinutes)]),
    announceAt: mode === 'live' ? addMinutes(startAt, -ANNOUNCED_MINUTES_AHEAD) : null,
    startAt: mode === 'live' ? startAt : null,
  };
}

/** A daily at an earlier time than people are asked at is that of the night or the morning after. */
export function isDailyNextDay({ askedAt, dailyAt }: Pick<Schedule, 'askedAt' | 'dailyAt'>): boolean {
  return dailyAt < askedAt;
}

interface Asked {
  timeZone: string;
  days: readonly Weekday[];
  startsAt: LocalTime;
  endsAt: LocalTime;
}

export interface MemberTimes {
  /** Whether they are expected at the team's meeting, and so are not asked by message. */
  isAtMeeting: boolean;
  dueAt: Date;
  remindAt: Date | null;
  deadlineAt: Date;
}

/**
 * When one member is asked, reminded and last expected to answer. By message at the standup's wall time in
 * their own zone, but not before a later start of their own day; where the team meets live, all at once, save
 * those for whom that is not in their day: they are asked by message as ever.
 */
export function memberTimes(
  schedule: Schedule,
  mode: Mode,
  date: LocalDate,
  member: Asked,
  team: { timeZone: string; startsAt: LocalTime },
): MemberTimes {
  const meetsAt = instantOf(date, schedule.askedAt, team.timeZone);
  const isAtMeeting = mode === 'live' && isInTheirDay(meetsAt, date, member);
  const startsLater = member.startsAt > team.startsAt && member.startsAt > schedule.askedAt;
  const askedAt = startsLater ? member.startsAt : schedule.askedAt;
  const dueAt = isAtMeeting ? meetsAt : instantOf(date, askedAt, member.timeZone);
  const deadlineAt = addMinutes(dueAt, schedule.openMinutes);
  const reminds = !isAtMeeting && schedule.remindMinutes > 0;
  const remindAt = reminds ? addMinutes(deadlineAt, -schedule.remindMinutes) : null;
  return { isAtMeeting, dueAt, remindAt, deadlineAt };
}

/** On a day of theirs, within their hours or shortly before; somebody who works through the night is met whenever. */
export function isInTheirDay(
  at: Date,
  date: LocalDate,
  { timeZone, days, startsAt, endsAt }: Asked,
): boolean {
  const theirDate = localDateOf(at, timeZone);
  if (theirDate !== date && !days.includes(weekdayOf(theirDate))) return false;
  if (startsAt >= endsAt) return true;
  const time = localTimeOf(at, timeZone);
  return localTimeOf(addMinutes(at, MET_MINUTES_BEFORE_HOURS), timeZone) >= startsAt && time < endsAt;
}

/** When nothing more is expected of an occurrence. */
export function closingAt(dailyAt: Date, deadlines: readonly Date[]): Date {
  return max([dailyAt, ...deadlines]);
}

/** Until when a daily due at `dailyAt` is still worth posting. */
export function dailyExpiresAt(dailyAt: Date): Date {
  return addMinutes(dailyAt, DAILY_WORTH_MINUTES);
}

/** The first date of a standup set up at `now`: today while its time has not come for the team, else tomorrow. */
export function firstDate(schedule: Schedule, today: LocalDate, teamZone: string, now: Date): LocalDate {
  return now < instantOf(today, schedule.askedAt, teamZone) ? today : addDays(today, 1);
}

function cadenceOf(rhythm: Rhythm, days: readonly Weekday[]): Cadence {
  switch (rhythm.kind) {
    case 'weekly':
      return { kind: 'weekly', days };
    case 'fortnightly':
      return { kind: 'every-weeks', weeks: 2, days, from: rhythm.from };
    case 'monthly':
      return { kind: 'monthly', week: rhythm.week, day: days[0] ?? 1 };
  }
}
