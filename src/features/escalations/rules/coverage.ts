import {
  addDays,
  instantOf,
  isWorkingInstant,
  type LocalDate,
  type LocalTime,
  mondayOf,
  type Weekday,
  type WorkingCalendar,
} from '../../../time/index.ts';

/** Hours of the team's wall clock, the same on each of these weekdays; '24:00' is the end of the day. */
export interface Gap {
  days: Weekday[];
  ranges: Array<{ from: LocalTime; to: LocalTime | '24:00' }>;
}

const SLOT_MINUTES = 30;
const SLOTS = (24 * 60) / SLOT_MINUTES;
const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * The hours of a week, by the wall clock of `timeZone`, that lie in nobody's hours, to the half hour; weekdays
 * with the same gaps stand together. Holidays and leave are left out: it is the usual week.
 */
export function coverageGaps(calendars: WorkingCalendar[], timeZone: string, around: LocalDate): Gap[] {
  const usual = calendars.map((calendar) => ({ ...calendar, holidays: new Set<LocalDate>() }));
  const gaps: Gap[] = [];
  for (const day of WEEK) {
    const ranges = gapsOfDay(usual, timeZone, addDays(mondayOf(around), day - 1));
    const same = gaps.find((gap) => JSON.stringify(gap.ranges) === JSON.stringify(ranges));
    if (same) same.days.push(day);
    else if (ranges.length > 0) gaps.push({ days: [day], ranges });
  }
  return gaps;
}

function gapsOfDay(calendars: WorkingCalendar[], timeZone: string, date: LocalDate): Gap['ranges'] {
  const ranges: Gap['ranges'] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const at = instantOf(date, clockOf(slot), timeZone);
    if (calendars.some((calendar) => isWorkingInstant(calendar, at))) continue;
    const open = ranges.at(-1);
    const to = slot + 1 === SLOTS ? '24:00' : clockOf(slot + 1);
    if (open?.to === clockOf(slot)) open.to = to;
    else ranges.push({ from: clockOf(slot), to });
  }
  return ranges;
}

function clockOf(slot: number): LocalTime {
  const minutes = slot * SLOT_MINUTES;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
