import { addDays, daysBetween, type LocalDate, mondayOf, type Weekday, weekdayOf } from './dates.ts';
import { formatWeekdays, weekdayName } from './format.ts';

/**
 * On which dates something recurs. At what time and in which zone is kept beside it, and each instant is
 * computed for its own date.
 */
export type Cadence =
  | { kind: 'weekly'; days: readonly Weekday[] }
  /** Every `weeks` weeks, counted from the week (Monday to Sunday) in which `from` lies, backwards too. */
  | { kind: 'every-weeks'; weeks: number; days: readonly Weekday[]; from: LocalDate }
  /** The first to fifth or the last such weekday of each month; months without a fifth have none. */
  | { kind: 'monthly'; week: WeekOfMonth; day: Weekday };

export type WeekOfMonth = 1 | 2 | 3 | 4 | 5 | 'last';

const ORDINALS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' } as const;

/** Whether `cadence` falls on `date`. Throws a RangeError for what is not a LocalDate. */
export function occursOn(cadence: Cadence, date: LocalDate): boolean {
  switch (cadence.kind) {
    case 'weekly':
      return cadence.days.includes(weekdayOf(date));
    case 'every-weeks': {
      const weeks = daysBetween(mondayOf(cadence.from), mondayOf(date)) / 7;
      return weeks % cadence.weeks === 0 && cadence.days.includes(weekdayOf(date));
    }
    case 'monthly':
      return weekdayOf(date) === cadence.day && isInWeekOfMonth(date, cadence.week);
  }
}

/**
 * The first date after `after` on which `cadence` falls, looked for in the next `withinDays` days (400
 * unless told); null if there is none, as for a cadence without weekdays.
 */
export function nextDateOn(cadence: Cadence, after: LocalDate, withinDays = 400): LocalDate | null {
  for (let days = 1; days <= withinDays; days++) {
    const date = addDays(after, days);
    if (occursOn(cadence, date)) return date;
  }
  return null;
}

/** In words that follow "asked" or "held": 'Mon–Fri', 'every 2 weeks on Mon and Thu', 'on the first Monday of the month'. */
export function describeCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'weekly':
      return formatWeekdays(cadence.days);
    case 'every-weeks':
      return cadence.weeks === 1
        ? formatWeekdays(cadence.days)
        : `every ${cadence.weeks} weeks on ${formatWeekdays(cadence.days)}`;
    case 'monthly':
      return `on the ${ORDINALS[cadence.week]} ${weekdayName(cadence.day)} of the month`;
  }
}

function isInWeekOfMonth(date: LocalDate, week: WeekOfMonth): boolean {
  if (week === 'last') return addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === week;
}
