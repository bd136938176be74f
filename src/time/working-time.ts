import { addDays, compareDates, type LocalDate, type LocalTime, type Weekday, weekdayOf } from './dates.ts';
import { instantOf, localDateOf } from './zones.ts';

/**
 * When a team works. Each working day has one shift, from `startsAt` (included) to `endsAt` (not included),
 * by the wall clocks of `timeZone`, so that a day on which the clocks change may be longer or shorter.
 * A shift that ends at or before the time at which it starts ends on the following day (22:00–06:00), and
 * belongs as a whole to the day on which it began: a holiday takes out the night that begins on it.
 */
export interface WorkingCalendar {
  timeZone: string;
  days: readonly Weekday[];
  startsAt: LocalTime;
  endsAt: LocalTime;
  holidays: ReadonlySet<LocalDate>;
}

/** So many days without a working one mean that none will come. */
const LONGEST_BREAK_DAYS = 400;

/** Thrown when a calendar has no working time within 400 days: no weekday is chosen, or all are holidays. */
export class NoWorkingTimeError extends Error {
  override readonly name = 'NoWorkingTimeError';
  constructor(from: LocalDate) {
    super(`The calendar has no working time in the ${LONGEST_BREAK_DAYS} days around ${from}`);
  }
}

interface Shift {
  start: number;
  end: number;
}

/** Whether `date` is one of the calendar's weekdays and no holiday. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return calendar.days.includes(weekdayOf(date)) && !calendar.holidays.has(date);
}

/** From when to when the calendar works on `date`, by the shift that begins on it; null on a day off. */
export function workingHoursOn(calendar: WorkingCalendar, date: LocalDate): { from: Date; to: Date } | null {
  const shift = shiftOf(calendar, date);
  return shift && { from: new Date(shift.start), to: new Date(shift.end) };
}

/** Whether `at` lies in a shift; its very end does not. */
export function isWorkingInstant(calendar: WorkingCalendar, at: Date): boolean {
  const today = localDateOf(at, calendar.timeZone);
  return [addDays(today, -1), today].some((date) => {
    const shift = shiftOf(calendar, date);
    return shift !== null && shift.start <= at.getTime() && at.getTime() < shift.end;
  });
}

/** `at` itself if it is a working instant, else the start of the next shift. Throws a NoWorkingTimeError. */
export function nextWorkingInstant(calendar: WorkingCalendar, at: Date): Date {
  for (const shift of shiftsEndingAfter(calendar, at)) return new Date(Math.max(shift.start, at.getTime()));
  throw new NoWorkingTimeError(localDateOf(at, calendar.timeZone));
}

/**
 * The earliest instant by which `ms` milliseconds of working time have passed since `from`: what falls due
 * with the end of a shift is due then, not the next morning. 0 ms have passed at `from` itself.
 * Throws a RangeError if `ms` is negative, a NoWorkingTimeError if there is none left to count.
 */
export function addWorkingMs(calendar: WorkingCalendar, from: Date, ms: number): Date {
  if (!(ms >= 0)) throw new RangeError(`Working time is added forwards only, not ${ms} ms`);
  if (ms === 0) return new Date(from);
  let left = ms;
  for (const shift of shiftsEndingAfter(calendar, from)) {
    const start = Math.max(shift.start, from.getTime());
    if (left <= shift.end - start) return new Date(start + left);
    left -= shift.end - start;
  }
  throw new NoWorkingTimeError(localDateOf(from, calendar.timeZone));
}

/** The milliseconds of working time between two instants; 0 if `to` is not after `from`. */
export function workingMsBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let sum = 0;
  const last = localDateOf(to, calendar.timeZone);
  for (let date = addDays(localDateOf(from, calendar.timeZone), -1); date <= last; date = addDays(date, 1)) {
    const shift = shiftOf(calendar, date);
    if (shift === null) continue;
    sum += Math.max(0, Math.min(shift.end, to.getTime()) - Math.max(shift.start, from.getTime()));
  }
  return sum;
}

/** The first working day after `date`. Throws a NoWorkingTimeError. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return stepToWorkingDay(calendar, date, 1);
}

/** The last working day before `date`. Throws a NoWorkingTimeError. */
export function previousWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return stepToWorkingDay(calendar, date, -1);
}

/** How many working days there are from `from` to `to`, both included; 0 if `to` is before `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = from; compareDates(date, to) <= 0; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) count++;
  }
  return count;
}

function stepToWorkingDay(calendar: WorkingCalendar, from: LocalDate, step: 1 | -1): LocalDate {
  for (let days = 1; days <= LONGEST_BREAK_DAYS; days++) {
    const date = addDays(from, step * days);
    if (isWorkingDay(calendar, date)) return date;
  }
  throw new NoWorkingTimeError(from);
}

/** The shifts that end after `at`, in order, until 400 days bring none. */
function* shiftsEndingAfter(calendar: WorkingCalendar, at: Date): Generator<Shift> {
  let date = addDays(localDateOf(at, calendar.timeZone), -1);
  for (let barren = 0; barren <= LONGEST_BREAK_DAYS; barren++, date = addDays(date, 1)) {
    const shift = shiftOf(calendar, date);
    if (shift === null || shift.end <= at.getTime()) continue;
    barren = 0;
    yield shift;
  }
}

/** The shift that begins on `date`; null if there is none, be it that a DST gap swallows it whole. */
function shiftOf(calendar: WorkingCalendar, date: LocalDate): Shift | null {
  if (!isWorkingDay(calendar, date)) return null;
  const { startsAt, endsAt, timeZone } = calendar;
  const start = instantOf(date, startsAt, timeZone).getTime();
  const end = instantOf(startsAt < endsAt ? date : addDays(date, 1), endsAt, timeZone).getTime();
  return start < end ? { start, end } : null;
}
