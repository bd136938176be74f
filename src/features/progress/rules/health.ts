import {
  addDays,
  isWorkingDay,
  localDateOf,
  type WorkingCalendar,
  workingDaysBetween,
  workingHoursOn,
} from '../../../time/index.ts';
import type { Sprint } from '../../sprints/index.ts';

export type Level = 'green' | 'yellow' | 'red';

/** Shares of what was committed to: so far behind is still that level. */
const GREEN_TO = 0.1;
const YELLOW_TO = 0.2;

/** 0.1 + 0.2 - 0.2 is behind by 10 % and no more. */
const NOISE = 1e-9;

/** How many of a sprint's working days are over, and how many it has. */
export interface DaysOver {
  over: number;
  of: number;
}

/**
 * The days that are over count whole; the last working day is over with the team's hours. All of them after the last day,
 * none before the first.
 */
export function daysOver(
  { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>,
  calendar: WorkingCalendar,
  at: Date,
): DaysOver {
  if (startsOn === null || endsOn === null) return { over: 0, of: 0 };
  const today = localDateOf(at, calendar.timeZone);
  const of = workingDaysBetween(calendar, startsOn, endsOn);
  if (today < startsOn) return { over: 0, of };
  if (today > endsOn) return { over: of, of };
  const over = workingDaysBetween(calendar, startsOn, addDays(today, -1));
  const isLast = isWorkingDay(calendar, today) && over + 1 === of;
  const ends = isLast ? workingHoursOn(calendar, today)?.to : undefined;
  return { over: ends && ends <= at ? of : over, of };
}

/** What should be done by then if work went evenly over the working days. */
export function planOf(committed: number, { over, of }: DaysOver): number {
  return of === 0 ? 0 : (committed * over) / of;
}

/** What is missing to the plan, as a share of what was committed to; below 0 is ahead of it, null without any. */
export function behindOf({
  committed,
  plan,
  done,
}: {
  committed: number;
  plan: number;
  done: number;
}): number | null {
  return committed > 0 ? (plan - done) / committed : null;
}

/** Null where nothing was committed to, so that nobody can be behind. */
export function levelOf(behind: number | null, isCritical: boolean): Level | null {
  if (isCritical) return 'red';
  if (behind === null) return null;
  if (behind <= GREEN_TO + NOISE) return 'green';
  return behind <= YELLOW_TO + NOISE ? 'yellow' : 'red';
}

/** In percent, whole; where that would say another level than it is, with a tenth. */
export function percentBehind(behind: number): number {
  const percent = behind * 100;
  const rounded = Math.round(percent);
  const isSame = levelOf(rounded / 100, false) === levelOf(behind, false);
  return isSame ? rounded : Math.ceil((percent - NOISE) * 10) / 10;
}
