import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MS, type LocalDate, type LocalTime, utcMidnight, wallMs } from './dates.ts';

const MINUTE_MS = 60_000;

/** What thousands of messages of one morning ask for again. */
const INSTANTS_KEPT = 1_000;
const instantsKnown = new Map<string, number>();

/** Those asked about before: a directory of thousands names a few, and to ask costs a formatter. */
const zonesKnown = new Set<string>();

/** Whether `name` is a zone of the tz database that this runtime knows ('Europe/Berlin', 'UTC'). Bare offsets are not. */
export function isTimeZone(name: string): boolean {
  if (zonesKnown.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    zonesKnown.add(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The zone that somebody writes by its continent and city, in whatever case ('europe/berlin'), or UTC; null for
 * everything else. Abbreviations are refused: 'EST' is a zone without summer time, and not what is meant by it.
 */
export function readTimeZone(text: string): string | null {
  if (!isTimeZone(text)) return null;
  if (text.toUpperCase() === 'UTC') return 'UTC';
  if (!text.includes('/')) return null;
  const written = text.toLowerCase();
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === written) ?? text;
}

/**
 * The instant at which a wall clock in `zone` shows `time` on `date`. A time that the zone's clocks skip is
 * the first instant after the gap; one that they show twice is the first of the two.
 * Throws a RangeError for what is not a LocalDate, a LocalTime or a zone.
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Date {
  const asked = `${date} ${time} ${zone}`;
  const known = instantsKnown.get(asked) ?? computeInstant(date, time, zone);
  if (instantsKnown.size >= INSTANTS_KEPT) instantsKnown.clear();
  instantsKnown.set(asked, known);
  return new Date(known);
}

function computeInstant(date: LocalDate, time: LocalTime, zone: string): number {
  const wall = utcMidnight(date) + wallMs(time);
  const byOldOffset = wall - offsetMs(wall - DAY_MS, zone);
  const byNewOffset = wall - offsetMs(wall + DAY_MS, zone);
  for (const candidate of [byOldOffset, byNewOffset]) {
    if (candidate + offsetMs(candidate, zone) === wall) return candidate;
  }
  return endOfGap(byNewOffset, byOldOffset, zone);
}

/** The day on which `at` falls in `zone`. Throws a RangeError for an unknown zone. */
export function localDateOf(at: Date, zone: string): LocalDate {
  return wallText(at, zone).slice(0, 10);
}

/** What a wall clock in `zone` shows at `at`; seconds are cut off. Throws a RangeError for an unknown zone. */
export function localTimeOf(at: Date, zone: string): LocalTime {
  return wallText(at, zone).slice(11, 16);
}

function wallText(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetMs(at.getTime(), zone)).toISOString();
}

/** The first instant with the offset that holds at `after`, by halving; `before` and `after` lie on either side of one change. */
function endOfGap(before: number, after: number, zone: string): number {
  const newOffset = offsetMs(after, zone);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(middle, zone) === newOffset) high = middle;
    else low = middle;
  }
  return high;
}

function offsetMs(at: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(minutes)) throw new RangeError(`"${zone}" is not a time zone like Europe/Berlin`);
  return minutes * MINUTE_MS;
}
