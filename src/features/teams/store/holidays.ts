import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate, PublicHoliday } from '../../../time/index.ts';
import { CHUNK, tables } from './tables.ts';

/** A whole country, where `region` is null. */
export interface Place {
  country: string;
  region: string | null;
}

export async function saveHolidays(
  trx: Trx,
  place: Place,
  years: number[],
  holidays: PublicHoliday[],
  at: Date,
): Promise<void> {
  const { country, region } = keyOf(place);
  for (let start = 0; start < holidays.length; start += CHUNK) {
    const rows = holidays.slice(start, start + CHUNK).map(({ date, name }) => ({
      ...{ country, region, holiday_on: date, name },
    }));
    await tables(trx)
      .insertInto('public_holidays')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['country', 'region', 'holiday_on'])
          .doUpdateSet((row) => ({ name: row.ref('excluded.name') })),
      )
      .execute();
  }
  await tables(trx)
    .insertInto('holiday_years')
    .values(years.map((year) => ({ country, region, year, kept_at: at.toISOString() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of these years, those of which the place's holidays are not known yet. */
export async function unknownYears(db: Db, place: Place, years: number[]): Promise<number[]> {
  const { country, region } = keyOf(place);
  const rows = await tables(db)
    .selectFrom('holiday_years')
    .select('year')
    .where('country', '=', country)
    .where('region', '=', region)
    .where('year', 'in', years)
    .execute();
  const known = new Set(rows.map((row) => row.year));
  return years.filter((year) => !known.has(year));
}

export async function holidaysOf(db: Db, place: Place): Promise<Map<LocalDate, string>> {
  const { country, region } = keyOf(place);
  const rows = await tables(db)
    .selectFrom('public_holidays')
    .select(['holiday_on', 'name'])
    .where('country', '=', country)
    .where('region', '=', region)
    .execute();
  return new Map(rows.map((row) => [row.holiday_on, row.name]));
}

function keyOf(place: Place): { country: string; region: string } {
  return { country: place.country, region: place.region ?? '' };
}
