import {
  addDays,
  isWorkingDay,
  type LocalDate,
  NoWorkingTimeError,
  previousWorkingDay,
  type WorkingCalendar,
} from '../../../time/index.ts';

const USUAL_DAYS = 14;

/** An action due in more than a year is none. */
export const MOST_DAYS_AHEAD = 366;

/**
 * By when an action is to be done where nobody says so: by the last day of the next sprint, or in two weeks; on a working
 * day.
 *
 * @param nextEndsOn the last day of the sprint after this one, where it is planned
 */
export function usualDue(
  today: LocalDate,
  nextEndsOn: LocalDate | null,
  calendar: WorkingCalendar,
): LocalDate {
  const wanted = nextEndsOn !== null && nextEndsOn > today ? nextEndsOn : addDays(today, USUAL_DAYS);
  if (isWorkingDay(calendar, wanted)) return wanted;
  try {
    const before = previousWorkingDay(calendar, wanted);
    return before > today ? before : wanted;
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return wanted;
    throw error;
  }
}
