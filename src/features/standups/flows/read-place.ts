import { UserError } from '../../../slack/user-error.ts';
import { type HolidayPlace, holidayCountries, holidayRegions } from '../../../time/index.ts';
import { setupFields } from '../ids.ts';

export interface HolidayRegion {
  country: string | null;
  region: string | null;
}

/** 'DE-BY' */
const CODES = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** 'Germany', 'DE', 'Germany, Bayern', 'DE-BY' or nothing. Throws a UserError for what is not known. */
export async function readHolidayPlace(text: string): Promise<HolidayRegion> {
  const written = text.trim();
  const [name = '', regionText = ''] = CODES.test(written) ? written.split('-') : written.split(/\s*,\s*/, 2);
  if (name === '') return { country: null, region: null };
  const country = named(await holidayCountries(), name);
  if (!country) throw unknown(`I know no country “${name}”. Write it in English, for example Germany.`);
  if (regionText === '') return { country: country.code, region: null };
  const regions = await holidayRegions(country.code);
  const found = named(regions, regionText);
  if (found) return { country: country.code, region: found.code };
  const names = regions.map((known) => known.name).join(', ');
  const known = names === '' ? 'It has none with holidays of their own' : `There are: ${names}`;
  throw unknown(`I know no region “${regionText}” of ${country.name}. ${known}.`);
}

/** How a country and region are written in the form. */
export async function spokenPlace({ country, region }: HolidayRegion): Promise<string> {
  if (country === null) return '';
  const name = (await holidayCountries()).find(({ code }) => code === country)?.name ?? country;
  if (region === null) return name;
  const within = (await holidayRegions(country)).find(({ code }) => code === region)?.name ?? region;
  return `${name}, ${within}`;
}

function named(places: readonly HolidayPlace[], text: string): HolidayPlace | undefined {
  const wanted = text.trim().toLowerCase();
  return places.find(({ code, name }) => [code.toLowerCase(), name.toLowerCase()].includes(wanted));
}

function unknown(says: string): UserError {
  return new UserError(says, setupFields.country);
}
