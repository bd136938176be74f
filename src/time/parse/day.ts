import type { ParsedComponents } from 'chrono-node';
import { addDays, isLocalDate, type LocalDate } from '../dates.ts';

/** A reading of one day, or of the days from one to another. */
export interface ReadDays {
  from: LocalDate;
  to: LocalDate;
  /** The day and month were written, the year was not: it is the one that puts the day at or after the reference. */
  yearImplied: boolean;
  /** Another reference gives another day ('Friday', '3 Jan'; not '2027-01-03'). */
  relative: boolean;
}

const VAGUE = /^(this|next|last) week$/i;

/**
 * A day as people write it, at or after `reference` where that is open: '2026-12-20', 'today', 'Friday',
 * '20 Dec', '20-24 Dec', 'in 2 weeks'. Null if the text is not wholly a day.
 */
export async function readDays(text: string, reference: LocalDate): Promise<ReadDays | null> {
  const exact = readExactDay(text, reference);
  if (exact !== null) return { from: exact, to: exact, yearImplied: false, relative: false };
  return VAGUE.test(text) ? null : readNaturalDays(text, reference);
}

function readExactDay(text: string, reference: LocalDate): LocalDate | null {
  if (isLocalDate(text)) return text;
  const distance = { yesterday: -1, today: 0, tomorrow: 1 }[text.toLowerCase()];
  return distance === undefined ? null : addDays(reference, distance);
}

/** chrono is loaded when first needed: it costs 20 MB. */
async function readNaturalDays(text: string, reference: LocalDate): Promise<ReadDays | null> {
  const { casual } = await import('chrono-node');
  const [found] = casual.parse(text, noonOnThisMachine(reference), { forwardDate: true });
  if (found?.text.length !== text.length) return null;
  const { start, end } = found;
  if (!isWholeDay(start) || (end && !isWholeDay(end))) return null;
  return {
    from: dateOf(start),
    to: dateOf(end ?? start),
    yearImplied: start.isCertain('month') && !start.isCertain('year'),
    relative: !start.isCertain('year'),
  };
}

/** chrono reckons in the zone of the machine; at its noon the date is the same whichever that is. */
function noonOnThisMachine(date: LocalDate): Date {
  return new Date(`${date}T12:00:00`);
}

function isWholeDay(day: ParsedComponents): boolean {
  return !day.isCertain('hour') && (day.isCertain('day') || day.isCertain('weekday'));
}

function dateOf(day: ParsedComponents): LocalDate {
  const [year, month, date] = [day.get('year'), day.get('month'), day.get('day')].map(String);
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
}
