import { addDays, type LocalDate, type Weekday, weekdayOf } from './dates.ts';
import { localDateOf, localTimeOf } from './zones.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 'Monday' for 1 to 'Sunday' for 7. */
export function weekdayName(day: Weekday): string {
  return WEEKDAYS[day - 1] ?? '';
}

/**
 * 'Tue 3 Mar'; with the year, 'Fri 1 Jan 2027', where it is not the year of `today`.
 * Throws a RangeError for what is not a LocalDate.
 */
export function formatDay(date: LocalDate, today: LocalDate = date): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  const day = `${shortName(weekdayOf(date))} ${Number(date.slice(8))} ${month}`;
  const year = date.slice(0, 4);
  return year === today.slice(0, 4) ? day : `${day} ${year}`;
}

/** 'Tue 3 Mar – Thu 5 Mar', or the one day where both are the same; the year as in `formatDay`. */
export function formatDays(from: LocalDate, to: LocalDate, today: LocalDate = from): string {
  return from === to ? formatDay(from, today) : `${formatDay(from, today)} – ${formatDay(to, today)}`;
}

/** What a wall clock in `zone` shows: '09:05'. */
export function formatClock(at: Date, zone: string): string {
  return localTimeOf(at, zone);
}

/** 'today 13:05', 'tomorrow 09:05', 'yesterday 16:40', else 'Fri 6 Mar 09:05', by the wall clocks of `zone`. */
export function formatWhen(at: Date, { zone, now }: { zone: string; now: Date }): string {
  const date = localDateOf(at, zone);
  const today = localDateOf(now, zone);
  return `${nameOfDay(date, today)} ${localTimeOf(at, zone)}`;
}

/**
 * A span of milliseconds in its two largest units, cut off: '25 min', '3 h', '3 h 20 min', '1 d 2 h' (a day
 * is 24 hours). Less than a minute, and any span that would be negative, is 'under 1 min'.
 */
export function formatSpan(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'under 1 min';
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return `${minutes} min`;
  const days = Math.floor(hours / 24);
  return days < 1 ? joinUnits(hours, 'h', minutes % 60, 'min') : joinUnits(days, 'd', hours % 24, 'h');
}

/** How long ago, at a glance: '25 min', '3 h', '1 d 2 h'. As `formatSpan`, without the minutes beside hours. */
export function formatAge(ms: number): string {
  const hour = 3_600_000;
  return formatSpan(ms < hour ? ms : ms - (ms % hour));
}

/** 'Mon–Fri', 'Mon, Wed and Fri', 'Sat and Sun', 'every day', 'no day'; in the order of the week, each once. */
export function formatWeekdays(days: readonly Weekday[]): string {
  const ordered = [...new Set(days)].sort((a, b) => a - b);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return 'no day';
  if (ordered.length === 7) return 'every day';
  if (ordered.length > 2 && last - first === ordered.length - 1)
    return `${shortName(first)}–${shortName(last)}`;
  const names = ordered.map(shortName);
  return names.length === 1 ? shortName(first) : `${names.slice(0, -1).join(', ')} and ${shortName(last)}`;
}

function nameOfDay(date: LocalDate, today: LocalDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  if (date === addDays(today, -1)) return 'yesterday';
  return formatDay(date, today);
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function shortName(day: Weekday): string {
  return weekdayName(day).slice(0, 3);
}
