import { zonedFormat } from '../../../../zoned.ts';

/** Days are `2026-03-05`; nothing here knows a zone, except which day it is now. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function todayIn(timeZone: string, now: Date): string {
  return zonedFormat('en-CA', { timeZone }).format(now);
}

export function plusDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month; its last day where it has none such. */
export function plusMonths(day: string, count: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + count);
  const month = first.toISOString().slice(0, 7);
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const last = plusDays(next.toISOString().slice(0, 10), -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The weeks, Monday first, in which the days of a month lie. */
export function weeksAround(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks: string[][] = [];
  for (let monday = plusDays(first, -weekdayOf(first)); monday.slice(0, 7) <= day.slice(0, 7); ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => plusDays(monday, index)));
    monday = plusDays(monday, 7);
  }
  return weeks;
}

/** 'Thu 5 Mar 2026' */
export function shownDay(day: string): string {
  const { weekday, day: date, month, year } = partsOf(day, 'short');
  return `${weekday} ${date} ${month} ${year}`;
}

/** 'Thursday 5 March 2026' */
export function spokenDay(day: string): string {
  const { weekday, day: date, month, year } = partsOf(day, 'long');
  return `${weekday} ${date} ${month} ${year}`;
}

/** 'March 2026' */
export function shownMonth(day: string): string {
  const { month, year } = partsOf(day, 'long');
  return `${month} ${year}`;
}

function partsOf(day: string, length: 'short' | 'long') {
  const parts = zonedFormat('en-US', {
    timeZone: 'UTC',
    weekday: length,
    day: 'numeric',
    month: length,
    year: 'numeric',
  }).formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** The day somebody wrote: 2026-03-05, '5 Mar', 'March 5, 2026', 'tomorrow'. Without a year, the next such day. */
export function readDay(written: string, today: string): string | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +(?=\S)/, '');
  if (text === 'today') return today;
  if (text === 'tomorrow') return plusDays(today, 1);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayFrom(iso[1], Number(iso[2]), iso[3]);
  const found =
    /^(?<day>\d{1,2})\.? (?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/.exec(text);
  if (!found?.groups) return null;
  const { day, month = '', year } = found.groups;
  const number = months.indexOf(month.slice(0, 3)) + 1;
  if (year !== undefined) return dayFrom(year, number, day);
  const thisYear = dayFrom(today.slice(0, 4), number, day);
  if (thisYear !== null && thisYear >= today) return thisYear;
  return dayFrom(String(Number(today.slice(0, 4)) + 1), number, day);
}

/** Null for a day that there is not: 30 February. */
function dayFrom(year: string | undefined, month: number, day: string | undefined): string | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
