export { type Beat, type BeatOptions, startBeat } from './beat.ts';
export { type Clock, systemClock, whileHeld } from './clock.ts';
export {
  addDays,
  compareDates,
  daysBetween,
  isLocalDate,
  isLocalTime,
  type LocalDate,
  type LocalTime,
  mondayOf,
  type Weekday,
  weekdayOf,
} from './dates.ts';
export {
  formatAge,
  formatClock,
  formatDay,
  formatDays,
  formatSpan,
  formatWeekdays,
  formatWhen,
  weekdayName,
} from './format.ts';
export {
  type HolidayPlace,
  holidayCountries,
  holidayRegions,
  type PublicHoliday,
  publicHolidays,
} from './holidays.ts';
export {
  later,
  machineDate,
  machineNow,
  pause,
  pauseUnlessAborted,
  TimeoutError,
  withTimeout,
} from './machine.ts';
export { createMovedClock, type MovedClock } from './moved-clock.ts';
export { type DateRange, parseDateRange } from './parse/date-range.ts';
export { parseDuration } from './parse/duration.ts';
export { parseTimeOfDay } from './parse/time-of-day.ts';
export { passTime, type Timed } from './pass-time.ts';
export { type Cadence, describeCadence, nextDateOn, occursOn, type WeekOfMonth } from './recurrence.ts';
export {
  addWorkingMs,
  isWorkingDay,
  isWorkingInstant,
  NoWorkingTimeError,
  nextWorkingDay,
  nextWorkingInstant,
  previousWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
  workingHoursOn,
  workingMsBetween,
} from './working-time.ts';
export { instantOf, isTimeZone, localDateOf, localTimeOf, readTimeZone } from './zones.ts';
