import { publicHolidays } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Place, saveHolidays, unknownYears } from '../store/index.ts';

/** This year and the next: sprints and absences are planned across New Year. */
export function holidayYears(now: Date): number[] {
  const year = now.getUTCFullYear();
  return [year, year + 1];
}

/**
 * Keeps the public holidays of a country, or of one of its regions, for this year and the next, where they are
 * not kept yet. Not inside a transaction: the library is loaded for it.
 *
 * @throws RangeError for a country or region that the library does not know
 */
export async function learnHolidays(core: Core, place: Place): Promise<void> {
  const now = core.clock.now();
  const years = await unknownYears(core.database.db, place, holidayYears(now));
  if (years.length === 0) return;
  const holidays = await publicHolidays(place.country, place.region, years);
  await core.database.transaction((trx) => saveHolidays(trx, place, years, holidays, now));
}
