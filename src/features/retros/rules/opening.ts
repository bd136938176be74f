import {
  instantOf,
  isWorkingDay,
  isWorkingInstant,
  type LocalDate,
  type LocalTime,
  previousWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../../time/index.ts';

/** The retro that a running sprint is to have. */
export interface PlannedOpening {
  sprintId: string;
  workspaceId: string;
  teamId: string;
  /** `passed`: none opens by itself, be it that there was one, or that the team does not want it. */
  state: 'waiting' | 'opened' | 'passed';
  opensAt: Date | null;
  /** What opened; null where nothing has. */
  retroId: string | null;
  /** The retro that was open when this one was due, which opens once that is over; null for none. */
  waitsFor: string | null;
  /** When it was due, where it had to wait. */
  dueAt: Date | null;
}

/** What lasted shorter has too little to look back on. */
const FEWEST_WORKING_DAYS = 3;

/**
 * When the retro of a sprint opens by itself: one working day before its last, at the team's hour. Null for a sprint of
 * fewer than three working days.
 *
 * @param hour the wall time of the team's daily; where nobody is at work then, it is the beginning of their day
 */
export function openingOf(
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
  calendar: WorkingCalendar,
  hour: LocalTime,
): Date | null {
  if (!isWorthARetro(startsOn, endsOn, calendar)) return null;
  const last = isWorkingDay(calendar, endsOn) ? endsOn : previousWorkingDay(calendar, endsOn);
  const date = previousWorkingDay(calendar, last);
  const at = instantOf(date, hour, calendar.timeZone);
  return isWorkingInstant(calendar, at) ? at : instantOf(date, calendar.startsAt, calendar.timeZone);
}

export function isWorthARetro(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): boolean {
  return workingDaysBetween(calendar, from, to) >= FEWEST_WORKING_DAYS;
}
