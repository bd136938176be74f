import { expect, test } from 'vitest';
import { holidayCountries, holidayRegions, publicHolidays } from '../../src/time/index.ts';

test('a Berlin team is off on the eighth of March, a Bavarian one on Epiphany', async () => {
  const inBerlin = await publicHolidays('DE', 'BE', [2026]);
  const inBavaria = await publicHolidays('DE', 'BY', [2026]);
  expect(inBerlin.map(({ date }) => date)).toContain('2026-03-08');
  expect(inBavaria.map(({ date }) => date)).not.toContain('2026-03-08');
  expect(inBavaria).toContainEqual({ date: '2026-01-06', name: 'Epiphany' });
});

test('without a region the holidays are those of the whole country, over several years and in order', async () => {
  const holidays = await publicHolidays('DE', null, [2027, 2026]);
  const days = holidays.map(({ date }) => date);
  expect(days).toEqual([...days].sort());
  expect(days).toContain('2026-10-03');
  expect(days).toContain('2027-03-29');
  expect(days).not.toContain('2026-01-06');
});

test('a holiday on the day on which the clocks go forward has 23 hours, and is one', async () => {
  const days = (await publicHolidays('DE', 'BB', [2027])).map(({ date }) => date);
  expect(days).toContain('2027-03-28');
});

test('only public holidays count', async () => {
  const days = (await publicHolidays('US', null, [2026])).map(({ name }) => name);
  expect(days).toContain('Thanksgiving Day');
  expect(days).not.toContain("Valentine's Day");
});

test('a feast of several days takes each of them, and not the half day before', async () => {
  const days = (await publicHolidays('TR', null, [2026])).map(({ date }) => date);
  expect(days.filter((date) => date.startsWith('2026-05-2') || date === '2026-05-30')).toEqual([
    '2026-05-27',
    '2026-05-28',
    '2026-05-29',
    '2026-05-30',
  ]);
});

test('half days are working days', async () => {
  const days = (await publicHolidays('IS', null, [2026])).map(({ date }) => date);
  expect(days).toContain('2026-12-25');
  expect(days).not.toContain('2026-12-24');
});

test('a day that is two holidays is one day with two names', async () => {
  const holidays = await publicHolidays('DE', null, [2008]);
  expect(holidays.filter(({ date }) => date === '2008-05-01')).toEqual([
    { date: '2008-05-01', name: expect.stringMatching(/, /) },
  ]);
});

test('a country or region that is not known is refused by name', async () => {
  await expect(publicHolidays('XX', null, [2026])).rejects.toThrow('"XX" has no calendar of holidays');
  await expect(publicHolidays('DE', 'XX', [2026])).rejects.toThrow('"DE" has no region "XX"');
});

test('countries and their regions can be chosen by name', async () => {
  expect(await holidayCountries()).toContainEqual({ code: 'DE', name: 'Germany' });
  expect(await holidayRegions('DE')).toContainEqual({ code: 'BY', name: 'Bayern' });
  expect(await holidayRegions('XX')).toEqual([]);
});
