import {
  addDays,
  addWorkingMs,
  formatClock,
  formatDay,
  instantOf,
  isWorkingDay,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  nextWorkingDay,
  type WorkingCalendar,
} from '../../../time/index.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** An ETA further away than this needs the raiser's consent. */
const FAR_WORKING_DAYS = 2;
const LONGEST_SNOOZE_WORKING_DAYS = 1;
const MOST_DAYS_AHEAD = 90;

export interface Moment {
  value: string;
  label: string;
  at: Date;
}

/** How long a working day of the calendar is on the wall. */
function workingDayMs({ startsAt, endsAt }: WorkingCalendar): number {
  const minutes = (time: LocalTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = (minutes(endsAt) - minutes(startsAt)) * 60_000;
  return length > 0 ? length : length + DAY_MS;
}

/** What "I'm on it" offers at once, by the hours and the wall clock of the person who takes it. */
export function etaChoices(calendar: WorkingCalendar, now: Date): Moment[] {
  const { timeZone } = calendar;
  const inHours = [1, 2].map((hours) => {
    const at = new Date(now.getTime() + hours * HOUR_MS);
    return {
      value: `${hours}h`,
      label: `In ${hours} ${hours === 1 ? 'hour' : 'hours'} (${formatClock(at, timeZone)})`,
      at,
    };
  });
  return [...inHours, ...endsOfDays(calendar, now).filter(({ at }) => at > now)];
}

/** The ends of the day that the person is in and of their next working one; of their shifts, where they work at night. */
function endsOfDays(calendar: WorkingCalendar, now: Date): Moment[] {
  const { timeZone, endsAt } = calendar;
  const today = localDateOf(now, timeZone);
  const isInLastNights = worksPastMidnight(calendar) && now < endOfDay(calendar, addDays(today, -1));
  const day = isInLastNights ? addDays(today, -1) : today;
  const next = nextWorkingDay(calendar, day);
  const [end, nextEnd] = [endOfDay(calendar, day), endOfDay(calendar, next)];
  const when = (at: Date) => {
    const date = localDateOf(at, timeZone);
    return date === today ? endsAt : `${formatDay(date, today)} ${endsAt}`;
  };
  const labels = worksPastMidnight(calendar)
    ? [`By the end of your shift (${when(end)})`, `By the end of your next shift (${when(nextEnd)})`]
    : [`By the end of today (${endsAt})`, `By the end of ${formatDay(next, today)} (${endsAt})`];
  const [label = '', nextLabel = ''] = labels;
  return [
    { value: 'today', label, at: end },
    { value: 'next', label: nextLabel, at: nextEnd },
  ];
}

function worksPastMidnight({ startsAt, endsAt }: WorkingCalendar): boolean {
  return endsAt <= startsAt;
}

/** When the working day that begins on `date` ends. */
function endOfDay(calendar: WorkingCalendar, date: LocalDate): Date {
  const endsOn = worksPastMidnight(calendar) ? addDays(date, 1) : date;
  return instantOf(endsOn, calendar.endsAt, calendar.timeZone);
}

/**
 * An instant as somebody put it together from a day and a time; what is left out is today, or the day's end. An early
 * hour alone is after midnight for who works at night.
 */
export function momentOf(
  written: { date: LocalDate | null; time: LocalTime | null },
  calendar: WorkingCalendar,
  now: Date,
): { at: Date } | { field: 'date' | 'time'; reason: string } {
  const { timeZone, endsAt } = calendar;
  const today = localDateOf(now, timeZone);
  const isAfterMidnight =
    written.date === null &&
    worksPastMidnight(calendar) &&
    (written.time ?? '') <= localTimeOf(now, timeZone);
  const date = written.date ?? (isAfterMidnight ? addDays(today, 1) : today);
  const at = written.time ? instantOf(date, written.time, timeZone) : endOfDay(calendar, date);
  if (at <= now) {
    const field = written.time ? 'time' : 'date';
    return { field, reason: `${written.time ?? endsAt} on that day has passed. Choose a later time or day.` };
  }
  if (date > addDays(today, MOST_DAYS_AHEAD)) {
    return { field: 'date', reason: `Choose a day within the next ${MOST_DAYS_AHEAD} days.` };
  }
  return { at };
}

/** Whether the raiser has to agree to wait until `eta`. */
export function needsConsent(teamCalendar: WorkingCalendar, now: Date, eta: Date): boolean {
  return eta > addWorkingMs(teamCalendar, now, FAR_WORKING_DAYS * workingDayMs(teamCalendar));
}

/** The longest that something may be snoozed from now. */
export function latestSnooze(teamCalendar: WorkingCalendar, now: Date): Date {
  return addWorkingMs(teamCalendar, now, LONGEST_SNOOZE_WORKING_DAYS * workingDayMs(teamCalendar));
}

/** What snoozing offers: hours, the next morning, and the most there is. */
export function snoozeChoices(calendar: WorkingCalendar, teamCalendar: WorkingCalendar, now: Date): Moment[] {
  const latest = latestSnooze(teamCalendar, now);
  const { timeZone, startsAt } = calendar;
  const inHours = [1, 2, 4].map((hours) => {
    const at = new Date(now.getTime() + hours * HOUR_MS);
    return {
      value: `${hours}h`,
      label: `For ${hours} ${hours === 1 ? 'hour' : 'hours'} (${formatClock(at, timeZone)})`,
      at,
    };
  });
  const label = worksPastMidnight(calendar)
    ? `Until your next shift (${startsAt})`
    : `Until the next working morning (${startsAt})`;
  const tomorrow = { value: 'morning', label, at: nextStart(calendar, now) };
  const most = { value: 'day', label: 'For one working day', at: latest };
  return [...inHours, tomorrow, most].filter(({ at }) => at > now && at <= latest);
}

/** When the next working day begins: today's, if that is still to come. */
function nextStart(calendar: WorkingCalendar, now: Date): Date {
  const { timeZone, startsAt } = calendar;
  const today = localDateOf(now, timeZone);
  const start = instantOf(today, startsAt, timeZone);
  if (start > now && isWorkingDay(calendar, today)) return start;
  return instantOf(nextWorkingDay(calendar, today), startsAt, timeZone);
}
