import {
  addDays,
  type DateRange,
  formatDay,
  isLocalDate,
  type LocalDate,
  mondayOf,
  weekdayName,
  weekdayOf,
} from '../../../time/index.ts';
import { WEEKDAYS } from './schedule.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EXAMPLES = 'For example 2026-03-02, yesterday, last week, last 30 days, or 2026-03-02 to 2026-03-13.';

export type PastDays = ({ ok: true } & DateRange) | { ok: false; reason: string };

/**
 * Days gone by, as people write them: '2026-03-02', '3 Mar', 'Monday' (the latest), 'yesterday', 'last week',
 * 'last 30 days', 'this month', or two of these with 'to' between. Years left out are those that put the day
 * before `today`.
 */
export function parsePastDays(text: string, today: LocalDate): PastDays {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const [first = '', last] = written.split(/\s+(?:to|until|-)\s+|\s*(?:–|—|\.\.)\s*/);
  const from = readDays(first, today);
  const to = last === undefined ? from : readDays(last, today);
  if (from === null || to === null) {
    return { ok: false, reason: `I can't read “${text.trim().slice(0, 60)}” as days. ${EXAMPLES}` };
  }
  if (from.from > to.to) {
    const days = `${formatDay(from.from, today)} is after ${formatDay(to.to, today)}`;
    return { ok: false, reason: `${days}. Write the first day first.` };
  }
  return { ok: true, from: from.from, to: to.to };
}

function readDays(text: string, today: LocalDate): DateRange | null {
  const day = readDay(text, today);
  if (day !== null) return { from: day, to: day };
  const monday = mondayOf(today);
  const month = today.slice(0, 7);
  if (text === 'this week') return { from: monday, to: today };
  if (text === 'last week') return { from: addDays(monday, -7), to: addDays(monday, -1) };
  if (text === 'this month') return { from: `${month}-01`, to: today };
  if (text === 'last month') {
    const end = addDays(`${month}-01`, -1);
    return { from: `${end.slice(0, 7)}-01`, to: end };
  }
  const [, count, unit] = /^(?:the )?last (\d{1,3}) (day|week)s?$/.exec(text) ?? [];
  if (count === undefined) return null;
  return { from: addDays(today, 1 - Number(count) * (unit === 'week' ? 7 : 1)), to: today };
}

function readDay(text: string, today: LocalDate): LocalDate | null {
  if (isLocalDate(text)) return text;
  if (text === 'today') return today;
  if (text === 'yesterday') return addDays(today, -1);
  const weekday = WEEKDAYS.find((day) =>
    [weekdayName(day), weekdayName(day).slice(0, 3)].some((name) => text === name.toLowerCase()),
  );
  if (weekday !== undefined) return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const [, before, name = '', after] = /^(?:(\d{1,2})\.? )?([a-z]{3,9})(?: (\d{1,2}))?$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const day = before ?? after;
  return month === 0 || day === undefined ? null : latest(month, Number(day), today);
}

function latest(month: number, day: number, today: LocalDate): LocalDate | null {
  const inYear = (year: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  const date = inYear(year) <= today ? inYear(year) : inYear(year - 1);
  return isLocalDate(date) ? date : null;
}
