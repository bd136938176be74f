import {
  instantOf,
  isWorkingDay,
  type LocalDate,
  localDateOf,
  NoWorkingTimeError,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
} from '../../../time/index.ts';
import type { Action } from './actions.ts';

/** Its owner is told of an action twice at most: before it is due, and once it is overdue. */
const MOST_REMINDERS = 2;

/**
 * When the owner of an action is to be reminded next: as their working day begins before it is due, or on that day where
 * it was agreed so late; the second time on the working day after it. Null where nothing is left to say.
 *
 * @param calendar of the owner; one without working days is never reminded
 */
export function nextReminder(
  { dueOn, state, reminded }: Pick<Action, 'dueOn' | 'state' | 'reminded'>,
  calendar: WorkingCalendar,
  now: Date,
): Date | null {
  if (state !== 'open' || reminded >= MOST_REMINDERS) return null;
  const today = localDateOf(now, calendar.timeZone);
  const days = reminderDays(dueOn, calendar);
  const date = (reminded === 0 ? days : days.slice(-1)).find((day) => day > today);
  return date === undefined ? null : instantOf(date, calendar.startsAt, calendar.timeZone);
}

/** The working day before, the day itself where it is one, and the working day after. */
function reminderDays(dueOn: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  try {
    const before = previousWorkingDay(calendar, dueOn);
    return [before, ...(isWorkingDay(calendar, dueOn) ? [dueOn] : []), nextWorkingDay(calendar, dueOn)];
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return [];
    throw error;
  }
}
