import {
  addDays,
  isWorkingDay,
  type LocalDate,
  type WorkingCalendar,
  weekdayOf,
  workingDaysBetween,
} from '../../../time/index.ts';
import { type Days, LEAST_WORKING_DAYS } from './ceremony.ts';

/** First and last day of a sprint, both within it. */
export interface Span {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** One meeting of a rule: `slot` tells it from the others of its kind, wherever holidays push it. */
export interface Dated {
  slot: string;
  date: LocalDate;
}

/**
 * On which days of a sprint a rule has its meetings: each on a working day within the sprint, two of one rule never on
 * the same. One whose day is off goes to the working day before, or to the one after where there is none before.
 */
export function datesOf(days: Days, span: Span, calendar: WorkingCalendar): Dated[] {
  switch (days.on) {
    case 'first':
      return whole(workingFrom(span.startsOn, 1, span, calendar));
    case 'last':
      return whole(workingFrom(span.endsOn, -1, span, calendar));
    case 'week': {
      if (workingDaysBetween(calendar, span.startsOn, span.endsOn) < LEAST_WORKING_DAYS) return [];
      const nominal = addDays(nextWeekday(span.startsOn, days.day), 7 * (days.week - 1));
      return nominal > span.endsOn ? [] : whole(nearestWorking(nominal, span, calendar));
    }
    case 'weekly':
      return weekly(days.days, span, calendar);
  }
}

function weekly(days: readonly number[], span: Span, calendar: WorkingCalendar): Dated[] {
  const held = new Map<LocalDate, Dated>();
  for (let nominal = span.startsOn; nominal <= span.endsOn; nominal = addDays(nominal, 1)) {
    if (!days.includes(weekdayOf(nominal))) continue;
    const date = nearestWorking(nominal, span, calendar);
    const taken = date === null ? undefined : held.get(date);
    if (date !== null && (!taken || nominal === date)) held.set(date, { slot: nominal, date });
  }
  return [...held.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** There is one in a sprint. */
function whole(date: LocalDate | null): Dated[] {
  return date === null ? [] : [{ slot: '', date }];
}

/** The first such weekday after `date`. */
function nextWeekday(date: LocalDate, day: number): LocalDate {
  return addDays(date, ((day - weekdayOf(date) + 6) % 7) + 1);
}

function nearestWorking(date: LocalDate, span: Span, calendar: WorkingCalendar): LocalDate | null {
  return workingFrom(date, -1, span, calendar) ?? workingFrom(date, 1, span, calendar);
}

function workingFrom(
  date: LocalDate,
  step: 1 | -1,
  { startsOn, endsOn }: Span,
  calendar: WorkingCalendar,
): LocalDate | null {
  for (let at = date; at >= startsOn && at <= endsOn; at = addDays(at, step)) {
    if (isWorkingDay(calendar, at)) return at;
  }
  return null;
}
