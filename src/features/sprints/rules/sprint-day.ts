import { type LocalDate, type WorkingCalendar, workingDaysBetween } from '../../../time/index.ts';
import type { Sprint } from './types.ts';

/** The working day of a sprint, counted from 1, and how many it has. */
export interface SprintDay {
  number: number;
  of: number;
}

/**
 * Which working day of the sprint a date is; on a day off, the last working day before it. Null where the date is
 * outside of the sprint, before its first working day, or the sprint has no dates.
 */
export function sprintDay(
  { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>,
  date: LocalDate,
  calendar: WorkingCalendar,
): SprintDay | null {
  if (!startsOn || !endsOn || date < startsOn || date > endsOn) return null;
  const number = workingDaysBetween(calendar, startsOn, date);
  return number > 0 ? { number, of: workingDaysBetween(calendar, startsOn, endsOn) } : null;
}
