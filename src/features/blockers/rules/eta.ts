import {
  addDays,
  addWorkingMs,
  formatClock,
  formatDay,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDateOf,
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
  const { timeZone, endsAt } = calendar;
  const today = localDateOf(now, timeZone);
  const inHours = [1, 2].map((hours) => {
    const at = new Date(now.getTime() + hours * HOUR_MS);
    return {
      value: `${hours}h`,
      label: `In ${hours} ${hours === 1 ? 'hour' : 'hours'} (${formatClock(at, timeZone)})`,
      at,
    };
  });
  const endOfDay = instantOf(today, endsAt, timeZone);
  const nextDay = nextWorkingDay(calendar, today);
  const tonight = { value: 'today', label: `By the end of today (${endsAt})`, at: endOfDay };
  const next = {
    value: 'next',
    label: `By the end of ${formatDay(nextDay, today)} (${endsAt})`,
    at: instantOf(nextDay, endsAt, timeZone),
  };
  return [...inHours, ...(endOfDay > now ? [tonight] : []), next];
}

/** An instant as somebody put it together from a day and a time; what is left out is today, or the day's end. */
export function momentOf(
  written: { date: LocalDate | null; time: LocalTime | null },
  calendar: WorkingCalendar,
  now: Date,
): { at: Date } | { field: 'date' | 'time'; reason: string } {
  const { timeZone, endsAt } = calendar;
  const date = written.date ?? localDateOf(now, timeZone);
  const at = instantOf(date, written.time ?? endsAt, timeZone);
  if (at <= now) {
    const field = written.time ? 'time' : 'date';
    return { field, reason: `${written.time ?? endsAt} on that day has passed. Choose a later time or day.` };
  }
  if (date > addDays(localDateOf(now, timeZone), MOST_DAYS_AHEAD)) {
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
  const morning = instantOf(nextWorkingDay(calendar, localDateOf(now, timeZone)), startsAt, timeZone);
  const tomorrow = { value: 'morning', label: `Until the next working morning (${startsAt})`, at: morning };
  const most = { value: 'day', label: 'For one working day', at: latest };
  return [...inHours, tomorrow, most].filter(({ at }) => at > now && at <= latest);
}
