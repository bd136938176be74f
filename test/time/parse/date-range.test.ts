import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, parseDateRange } from '../../../src/time/index.ts';
import { dates } from '../arbitraries.ts';

/** A Tuesday. */
const today = '2026-03-03';

test.each([
  ['today', '2026-03-03', '2026-03-03'],
  ['Tomorrow', '2026-03-04', '2026-03-04'],
  ['Friday', '2026-03-06', '2026-03-06'],
  ['tue', '2026-03-03', '2026-03-03'],
  ['next week', '2026-03-09', '2026-03-15'],
  ['rest of the week', '2026-03-03', '2026-03-08'],
  ['until Friday', '2026-03-03', '2026-03-06'],
  ['3 days', '2026-03-03', '2026-03-05'],
  ['for a week', '2026-03-03', '2026-03-09'],
  ['tomorrow for 2 weeks', '2026-03-04', '2026-03-17'],
  ['for two weeks', '2026-03-03', '2026-03-16'],
  ['the next 3 days', '2026-03-03', '2026-03-05'],
  ['in two weeks', '2026-03-17', '2026-03-17'],
  ['2026-12-20', '2026-12-20', '2026-12-20'],
  ['2026-12-20 to 2027-01-03', '2026-12-20', '2027-01-03'],
  ['2026-12-20 - 2027-01-03', '2026-12-20', '2027-01-03'],
  ['2026-12-20..2027-01-03', '2026-12-20', '2027-01-03'],
  ['2026-12-20/2027-01-03', '2026-12-20', '2027-01-03'],
  ['20 Dec – 3 Jan', '2026-12-20', '2027-01-03'],
  ['from 20 dec  until 3 jan', '2026-12-20', '2027-01-03'],
  ['20-24 Dec', '2026-12-20', '2026-12-24'],
  ['Dec 20 - 24', '2026-12-20', '2026-12-24'],
  ['24th of December', '2026-12-24', '2026-12-24'],
  ['Fri-Mon', '2026-03-06', '2026-03-09'],
])('"%s" on Tuesday 3 March 2026 is %s to %s', async (text, from, to) => {
  expect(await parseDateRange(text, { today })).toEqual({ ok: true, from, to });
});

describe('days that have begun, or that the year or the week turns over', () => {
  test.each([
    ['2026-03-01 to 2026-03-05', '2026-03-03', '2026-03-01', '2026-03-05'],
    ['2 Mar to 6 Mar', '2026-03-03', '2026-03-02', '2026-03-06'],
    ['2-6 Mar', '2026-03-03', '2026-03-02', '2026-03-06'],
    ['20 Dec – 3 Jan', '2026-12-28', '2026-12-20', '2027-01-03'],
    ['20 Dec – 3 Jan', '2027-01-02', '2026-12-20', '2027-01-03'],
    ['20 Dec – 3 Jan', '2027-01-04', '2027-12-20', '2028-01-03'],
    ['Wed to Tue', '2026-03-03', '2026-03-04', '2026-03-10'],
    ['Mon to Wed', '2026-03-03', '2026-03-09', '2026-03-11'],
  ])('"%s" on %s is %s to %s', async (text, now, from, to) => {
    expect(await parseDateRange(text, { today: now })).toEqual({ ok: true, from, to });
  });
});

test.each([
  ['yesterday', 'Mon 2 Mar is over. Choose days from today on.'],
  ['until 2026-03-01', 'Sun 1 Mar is over.'],
  ['2025-12-20 to 2026-01-03', 'Sat 3 Jan is over.'],
  ['2027-01-03 to 2026-12-20', 'Sun 3 Jan 2027 is after Sun 20 Dec. Write the first day first.'],
  ['10 Feb to 5 Feb', 'is after'],
  ['2026-02-30', 'There is no day 2026-02-30 in the calendar.'],
  ['2026-12-20 to 2026-12-32', 'There is no day 2026-12-32 in the calendar.'],
  ['3/1', '"3/1" is one day in some countries and another in others.'],
  ['3.1. to 5.1.', '"3.1." is one day in some countries'],
  ['a few days', "I can't read"],
  ['next 10000 days', "I can't read"],
  ['for a month', "I can't read"],
  ['next month', "I can't read"],
  ['march', "I can't read"],
  ['Friday 3pm', "I can't read"],
  ['friday maybe', "I can't read"],
  ['until next week', "I can't read"],
  ['monday and tuesday', "I can't read"],
  ['2026-12-20 until', 'For example 2026-12-20 to 2027-01-03'],
  ['', 'Write one or more days.'],
])('"%s" is refused: %s', async (text, reason) => {
  expect(await parseDateRange(text, { today })).toEqual({
    ok: false,
    reason: expect.stringContaining(reason),
  });
});

test('any two dates are read as they are written, the first one first', async () => {
  await fc.assert(
    fc.asyncProperty(
      dates,
      fc.nat(800),
      fc.constantFrom(' to ', ' - ', '–', ' until '),
      async (from, days, between) => {
        const to = addDays(from, days);
        expect(await parseDateRange(`${from}${between}${to}`, { today: from })).toEqual({
          ok: true,
          from,
          to,
        });
      },
    ),
  );
});

describe('wherever the machine stands', () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'UTC'])('%s', async (zone) => {
    process.env.TZ = zone;
    const inTwoWeeks = { ok: true, from: '2026-03-17', to: '2026-03-17' };
    expect(await parseDateRange('in 2 weeks', { today })).toEqual(inTwoWeeks);
    expect(await parseDateRange('8 Mar – 29 Mar', { today })).toEqual({
      ok: true,
      from: '2026-03-08',
      to: '2026-03-29',
    });
  });
});
