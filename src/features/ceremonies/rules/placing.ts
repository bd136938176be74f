import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalTime,
  type WorkingCalendar,
} from '../../../time/index.ts';

/** Something with a time of its own. */
export interface Timed {
  startsAt: Date;
  endsAt: Date;
}

/** When a meeting would like to be held. */
export interface Wanted {
  date: LocalDate;
  startsAt: LocalTime;
  minutes: number;
  /** What must be over first, where there is such. */
  after?: Date | undefined;
}

const MINUTE_MS = 60_000;

/**
 * The time of a meeting beside those that have theirs already, so that no two are at once: its own where that is free,
 * else right after one of them, else right before one, within the team's hours; in a day without such room, after all.
 */
export function placeBeside(taken: readonly Timed[], wanted: Wanted, calendar: WorkingCalendar): Timed {
  const { after } = wanted;
  const asked = startOf(wanted.date, wanted.startsAt, calendar);
  const own = timed(after && after > asked ? after : asked, wanted.minutes);
  if (isFree(own, taken)) return own;
  const later = taken
    .map(({ endsAt }) => timed(endsAt, wanted.minutes))
    .filter(({ startsAt }) => startsAt >= own.startsAt);
  const earlier = taken
    .map(({ startsAt }) => timed(new Date(startsAt.getTime() - wanted.minutes * MINUTE_MS), wanted.minutes))
    .filter(({ startsAt }) => startsAt < own.startsAt && (!after || startsAt >= after));
  const inOrder = [...later.toSorted(byTime), ...earlier.toSorted(byTime).toReversed()].filter((one) =>
    isFree(one, taken),
  );
  const hours = hoursOf(wanted.date, calendar);
  const within = inOrder.find(({ startsAt, endsAt }) => startsAt >= hours.startsAt && endsAt <= hours.endsAt);
  return within ?? inOrder[0] ?? own;
}

/** Whether it overlaps none of these. */
export function isFree(one: Timed, taken: readonly Timed[]): boolean {
  return taken.every(({ startsAt, endsAt }) => endsAt <= one.startsAt || startsAt >= one.endsAt);
}

/** The instant at which a wall clock of the team shows `time` in its day; past midnight for a team that works then. */
export function startOf(date: LocalDate, time: LocalTime, calendar: WorkingCalendar): Date {
  const isOvernight = calendar.endsAt <= calendar.startsAt;
  return instantOf(isOvernight && time < calendar.endsAt ? addDays(date, 1) : date, time, calendar.timeZone);
}

export function timed(startsAt: Date, minutes: number): Timed {
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) };
}

function hoursOf(date: LocalDate, calendar: WorkingCalendar): Timed {
  const { startsAt, endsAt, timeZone } = calendar;
  const last = endsAt <= startsAt ? addDays(date, 1) : date;
  return { startsAt: instantOf(date, startsAt, timeZone), endsAt: instantOf(last, endsAt, timeZone) };
}

function byTime(a: Timed, b: Timed): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}
