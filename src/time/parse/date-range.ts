import { addDays, daysBetween, type LocalDate, mondayOf } from '../dates.ts';
import { formatDay } from '../format.ts';
import { type ReadDays, readDays } from './day.ts';
import { type Parsed, quote, refuse, refuseUnreadable } from './parsed.ts';

export interface DateRange {
  from: LocalDate;
  /** The last day, included. */
  to: LocalDate;
}

const EXAMPLES = 'For example 2026-12-20 to 2027-01-03, tomorrow, or until Friday.';
const BETWEEN = /\s+(?:to|until|till|through|-)\s+|\s*(?:–|—|→|\.{2,})\s*|(?<=-\d\d)\/(?=\d{4}-)/i;
const NUMBERS_ONLY = /(?<![\d/.-])\d{1,2}(?:[/.]\d{1,2}(?!\d)|-\d{1,2}-\d{2,4})(?:[/.]\d{2,4})?\.?/;
const ISO_SHAPED = /\d{4}-\d{2}-\d{2}/g;
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = new RegExp(
  `^(?:(?:(.+) )?for )?(?:(?:the )?next )?([1-9]\\d{0,2}|an?|${COUNTS.join('|')}) (day|week)s?$`,
  'i',
);
/** A stretch of time and no day; chrono reads its end alone. */
const STRETCH = /^(?!in ).*\b(?:days|weeks|months?|years?)$/i;

/** Where years are left out, a longer range than this is a slip and not what was meant. */
const LONGEST_GUESS_DAYS = 183;

/**
 * Days as people write them, seen from `today`: '2026-12-20 to 2027-01-03', 'today', 'until Friday',
 * 'next week' (Monday to Sunday), 'for 3 days', 'next two weeks', '20 Dec – 3 Jan', one single day. Years left out are
 * those that lie ahead, or that have today among the days. A range that has begun is kept as written; one that
 * is over, or runs backwards, is refused, and so are dates like 3/1 that can be read in two ways.
 */
export async function parseDateRange(
  text: string,
  { today }: { today: LocalDate },
): Promise<Parsed<DateRange>> {
  const written = text.trim().replace(/\s+/g, ' ');
  const ambiguous = NUMBERS_ONLY.exec(written);
  if (ambiguous !== null) {
    const date = quote(ambiguous[0]);
    return refuse(
      `${date} is one day in some countries and another in others. Write it like 3 Jan or 2027-01-03.`,
    );
  }
  for (const [date] of written.matchAll(ISO_SHAPED)) {
    if ((await readDays(date, today)) === null) return refuse(`There is no day ${date} in the calendar.`);
  }
  const range = await readRange(written.replace(/^from /i, ''), today);
  if (range === null) return refuseUnreadable(written, 'one or more days', EXAMPLES);
  const { from, to } = range;
  if (from > to) {
    return refuse(`${formatDay(from, today)} is after ${formatDay(to, today)}. Write the first day first.`);
  }
  if (to < today) return refuse(`${formatDay(to, today)} is over. Choose days from today on.`);
  return { ok: true, from, to };
}

async function readRange(text: string, today: LocalDate): Promise<DateRange | null> {
  return (
    readWeek(text, today) ??
    (await readCount(text, today)) ??
    (await readUntil(text, today)) ??
    (await readFromTo(text, today)) ??
    readWhole(text, today)
  );
}

function readWeek(text: string, today: LocalDate): DateRange | null {
  const monday = mondayOf(today);
  if (/^next week$/i.test(text)) return { from: addDays(monday, 7), to: addDays(monday, 13) };
  if (/^(this week|(the )?rest of (the|this) week)$/i.test(text))
    return { from: today, to: addDays(monday, 6) };
  return null;
}

async function readCount(text: string, today: LocalDate): Promise<DateRange | null> {
  const [whole, start, count = '', unit = ''] = COUNT.exec(text) ?? [];
  if (whole === undefined) return null;
  const first = start === undefined ? today : (await readDays(start, today))?.from;
  const days = (Number(count) || COUNTS.indexOf(count.toLowerCase()) + 1 || 1) * (/week/i.test(unit) ? 7 : 1);
  return first === undefined ? null : { from: first, to: addDays(first, days - 1) };
}

async function readUntil(text: string, today: LocalDate): Promise<DateRange | null> {
  const [, last] = /^(?:until|till|through|to) (.+)$/i.exec(text) ?? [];
  const day = last === undefined ? null : await readDays(last, today);
  return day === null ? null : { from: day.to < today ? day.to : today, to: day.to };
}

async function readFromTo(text: string, today: LocalDate): Promise<DateRange | null> {
  const [first = '', last = '', ...more] = text.split(BETWEEN);
  if (more.length > 0 || last === '') return null;
  const from = await readDays(first, today);
  const to = await readDays(last, today);
  if (from === null || to === null) return null;
  const written = { from: from.from, to: to.to };
  if (written.from <= written.to) return written;
  const guesses = [hasBegun(from, to, today), await followsOn(from, last, to)];
  return guesses.find((guess) => guess !== null && isPlausible(guess)) ?? written;
}

/** '20 Dec – 3 Jan' written on 28 Dec: the 20th that has gone by. */
function hasBegun(from: ReadDays, to: ReadDays, today: LocalDate): DateRange | null {
  const lastYears = yearBefore(from.from);
  return from.yearImplied && lastYears <= today ? { from: lastYears, to: to.to } : null;
}

/** 'Friday to Monday' written on a Sunday: the Monday after that Friday. */
async function followsOn(from: ReadDays, last: string, to: ReadDays): Promise<DateRange | null> {
  if (!to.relative) return null;
  const after = await readDays(last, from.from);
  return after === null ? null : { from: from.from, to: after.to };
}

async function readWhole(text: string, today: LocalDate): Promise<DateRange | null> {
  const days = STRETCH.test(text) ? null : await readDays(text, today);
  if (days === null) return null;
  const lastYears = { from: yearBefore(days.from), to: yearBefore(days.to) };
  const hasTodayInIt = lastYears.from <= today && today <= lastYears.to;
  return days.yearImplied && hasTodayInIt ? lastYears : { from: days.from, to: days.to };
}

function isPlausible({ from, to }: DateRange): boolean {
  return from <= to && daysBetween(from, to) <= LONGEST_GUESS_DAYS;
}

/** The same day a year earlier; 29 Feb becomes 1 Mar. */
function yearBefore(date: LocalDate): LocalDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  return addDays(`${year}-${date.slice(5, 7)}-01`, Number(date.slice(8)) - 1);
}
