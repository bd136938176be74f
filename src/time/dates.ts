/** A day of the calendar, in no zone: 'YYYY-MM-DD'. Such strings sort in the order of time. */
export type LocalDate = string;
/** A time on the wall, in no zone: 'HH:MM', from 00:00 to 23:59. Such strings sort in the order of time. */
export type LocalTime = string;
/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DAY_MS = 24 * 60 * 60 * 1000;

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether `text` is a day that exists, written as 'YYYY-MM-DD'. */
export function isLocalDate(text: string): boolean {
  if (!DATE_SHAPE.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** Whether `text` is a time of day from 00:00 to 23:59, written as 'HH:MM'. */
export function isLocalTime(text: string): boolean {
  return TIME_SHAPE.test(text);
}

/** Midnight of `date` as if it were in UTC, in milliseconds. Throws a RangeError for what is not a LocalDate. */
export function utcMidnight(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`"${date}" is not a date like 2026-03-01`);
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** Milliseconds from midnight to `time` on the wall. Throws a RangeError for what is not a LocalTime. */
export function wallMs(time: LocalTime): number {
  if (!isLocalTime(time)) throw new RangeError(`"${time}" is not a time of day like 09:30`);
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
}

/** The weekday of `date`, 1 (Monday) to 7 (Sunday). Throws a RangeError for what is not a LocalDate. */
export function weekdayOf(date: LocalDate): Weekday {
  const sundayFirst = new Date(utcMidnight(date)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

/** The day `days` whole days after `date` (before it, if negative). Throws a RangeError for what is not a LocalDate. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative if before. Throws a RangeError for what is not a LocalDate. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS);
}

/** Negative if `a` is before `b`, 0 if they are the same day, else positive. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : Number(a > b);
}

/** The Monday of the week in which `date` lies. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}
