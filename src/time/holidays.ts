import type { HolidaysTypes } from 'date-holidays';
import { addDays, compareDates, type LocalDate } from './dates.ts';

export interface PublicHoliday {
  date: LocalDate;
  /** In English where the library has it, else in the country's language. */
  name: string;
}

export interface HolidayPlace {
  /** As `publicHolidays` takes it: ISO 3166-1 ('DE') for countries, the part after the dash of 3166-2 ('BY') for regions. */
  code: string;
  /** In English where the library has it, else in the country's language. */
  name: string;
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * The public holidays of a country, and of one of its regions where `region` is given, in the order of their
 * dates; each day of a holiday of several days, but no half days. The names of the same date are joined.
 * Throws a RangeError for a country or region that the library does not know.
 */
export async function publicHolidays(
  country: string,
  region: string | null,
  years: readonly number[],
): Promise<PublicHoliday[]> {
  const Holidays = await library();
  const places = new Holidays();
  if (places.getCountries()?.[country] === undefined)
    throw new RangeError(`"${country}" has no calendar of holidays`);
  if (region !== null && places.getStates(country)?.[region] === undefined) {
    throw new RangeError(`"${country}" has no region "${region}" in its calendar of holidays`);
  }
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  const names = new Map<LocalDate, string>();
  for (const holiday of years.flatMap((year) => calendar.getHolidays(year, 'en'))) {
    if (holiday.type !== 'public') continue;
    for (const date of wholeDaysOf(holiday)) {
      const known = names.get(date);
      names.set(
        date,
        known === undefined || known === holiday.name ? holiday.name : `${known}, ${holiday.name}`,
      );
    }
  }
  return [...names].map(([date, name]) => ({ date, name })).sort((a, b) => compareDates(a.date, b.date));
}

/** The countries whose holidays are known, by name. */
export async function holidayCountries(): Promise<HolidayPlace[]> {
  const Holidays = await library();
  return placesOf(new Holidays().getCountries('en'));
}

/** The regions of a country with holidays of their own, by name; none for a country that is not known. */
export async function holidayRegions(country: string): Promise<HolidayPlace[]> {
  const Holidays = await library();
  return placesOf(new Holidays().getStates(country, 'en'));
}

/** Loaded when first needed: it costs 23 MB. */
async function library() {
  return (await import('date-holidays')).default;
}

/**
 * The days a holiday takes whole. The library names the first one, and counts from that day's midnight, or
 * from the sunset before it for holidays of the Islamic calendar; an hour is allowed for DST.
 */
function wholeDaysOf(holiday: HolidaysTypes.Holiday): LocalDate[] {
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / HOUR_MS;
  const first = holiday.date.slice(0, 10);
  return Array.from({ length: Math.floor((hours + 1) / 24) }, (_, day) => addDays(first, day));
}

function placesOf(byCode: Record<string, string> | undefined): HolidayPlace[] {
  return Object.entries(byCode ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
