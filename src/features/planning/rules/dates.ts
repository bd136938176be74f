import {
  addDays,
  daysBetween,
  formatDay,
  isWorkingDay,
  type LocalDate,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
  weekdayOf,
  workingDaysBetween,
} from '../../../time/index.ts';

/** First and last day, both within the sprint. */
export interface Dates {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** Two weeks from a Monday to a Friday. */
const USUAL_SPAN_DAYS = 11;
const LONGEST_DAYS = 366;

/** The sprint before; `over` is the day on which it ended or will. */
export interface LastDates extends Dates {
  over: LocalDate;
}

/**
 * The dates that a new sprint is likely to have: after the last one and as long, else two weeks from the next Monday,
 * today where that is one; always on working days.
 */
export function proposedDates(
  calendar: WorkingCalendar,
  today: LocalDate,
  last: LastDates | undefined,
): Dates {
  const after = last && addDays(last.over, 1);
  const begin = after !== undefined && after > today ? after : mondayFrom(today);
  const startsOn = onOrAfter(calendar, begin);
  const span = last ? daysBetween(last.startsOn, last.endsOn) : USUAL_SPAN_DAYS;
  const endsOn = onOrBefore(calendar, addDays(startsOn, span));
  return endsOn < startsOn ? { startsOn, endsOn: startsOn } : { startsOn, endsOn };
}

export interface TypedDates {
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  /** So many working days; null where nothing was typed. */
  length: number | null;
  /** What stood in the last day's field when the form was opened. */
  endsOnShown: LocalDate | null;
}

export type DatesReading =
  | { kind: 'dates'; dates: Dates }
  | { kind: 'wrong'; field: 'starts' | 'ends' | 'length'; says: string };

/**
 * The dates that a form says. A length decides the last day where that was left as it stood; where both were chosen
 * they must agree.
 */
export function readDates(typed: TypedDates, calendar: WorkingCalendar): DatesReading {
  const { startsOn, length } = typed;
  if (startsOn === null) return wrong('starts', 'Choose the first day.');
  const isLeft = typed.endsOn === typed.endsOnShown || typed.endsOn === null;
  const endsOn = length !== null && isLeft ? lastDayAfter(calendar, startsOn, length) : typed.endsOn;
  if (endsOn === null) return wrong('ends', 'Choose the last day, or write how long it is.');
  if (endsOn < startsOn) {
    return wrong(
      'ends',
      `The last day, ${formatDay(endsOn)}, lies before the first, ${formatDay(startsOn)}.`,
    );
  }
  if (daysBetween(startsOn, endsOn) > LONGEST_DAYS) return wrong('ends', 'A sprint takes a year at most.');
  const count = workingDaysBetween(calendar, startsOn, endsOn);
  if (length !== null && length !== count) {
    const says = `${daysWords(length)} from ${formatDay(startsOn)} end on ${formatDay(lastDayAfter(calendar, startsOn, length))}; until ${formatDay(endsOn)} it is ${count}. Change one of the two, or leave this empty.`;
    return wrong('length', says);
  }
  return { kind: 'dates', dates: { startsOn, endsOn } };
}

/** How many working days a typed length is: '10 working days', '2 weeks', '10'. Null for what is none. */
export function readLength(text: string, daysInWeek: number): number | null {
  const [, amount, unit = 'days'] =
    /^(\d{1,3})\s*(w|weeks?|d|days?|working days?)?$/i.exec(text.trim()) ?? [];
  if (amount === undefined || Number(amount) === 0) return null;
  return Number(amount) * (unit.toLowerCase().startsWith('wee') || unit === 'w' ? daysInWeek : 1);
}

/** '10 working days'. */
export function daysWords(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}

export function overlaps(one: Dates, other: Dates): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

function mondayFrom(date: LocalDate): LocalDate {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}

function onOrAfter(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

function onOrBefore(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, date);
}

function lastDayAfter(calendar: WorkingCalendar, startsOn: LocalDate, workingDays: number): LocalDate {
  let date = onOrAfter(calendar, startsOn);
  for (let day = 1; day < workingDays; day++) date = nextWorkingDay(calendar, date);
  return date;
}

function wrong(field: 'starts' | 'ends' | 'length', says: string): DatesReading {
  return { kind: 'wrong', field, says };
}
