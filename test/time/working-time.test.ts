import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingMs,
  isWorkingDay,
  isWorkingInstant,
  NoWorkingTimeError,
  nextWorkingDay,
  nextWorkingInstant,
  previousWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
  workingMsBetween,
} from '../../src/time/index.ts';
import { dates, instants, times, zones } from './arbitraries.ts';

const HOUR = 60 * 60 * 1000;

const berlin: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  startsAt: '09:00',
  endsAt: '17:00',
  holidays: new Set(),
};
const nightShift: WorkingCalendar = { ...berlin, startsAt: '22:00', endsAt: '06:00' };

function at(text: string): Date {
  return new Date(text);
}

describe('a blocker that escalates after working hours', () => {
  test.each([
    ['the same day, exactly at its end', '2026-03-03T13:00+01:00', 4, '2026-03-03T17:00+01:00'],
    ['over night', '2026-03-03T15:00+01:00', 4, '2026-03-04T11:00+01:00'],
    ['raised in the night, counted from the morning', '2026-03-03T03:00+01:00', 4, '2026-03-03T13:00+01:00'],
    ['over a weekend', '2026-03-06T16:00+01:00', 4, '2026-03-09T12:00+01:00'],
    [
      'over the weekend on which the clocks go forward',
      '2026-03-27T16:00+01:00',
      4,
      '2026-03-30T12:00+02:00',
    ],
    ['over the weekend on which they go back', '2026-10-23T16:00+02:00', 4, '2026-10-26T12:00+01:00'],
    ['raised at the very end of the day', '2026-03-03T17:00+01:00', 4, '2026-03-04T13:00+01:00'],
    ['two years of work', '2026-03-03T09:00+01:00', 520 * 8, '2028-02-28T17:00+01:00'],
    ['a whole week of work', '2026-03-02T09:00+01:00', 40, '2026-03-06T17:00+01:00'],
  ])('%s', (_, raised, hours, due) => {
    expect(addWorkingMs(berlin, at(raised), hours * HOUR)).toEqual(at(due));
    expect(workingMsBetween(berlin, at(raised), at(due))).toBe(hours * HOUR);
  });

  test('waits over a weekend, Easter and the night on which the clocks change', () => {
    const easter = new Set(['2024-03-29', '2024-04-01']);
    const team = { ...berlin, holidays: easter };
    expect(addWorkingMs(team, at('2024-03-28T16:00+01:00'), 4 * HOUR)).toEqual(at('2024-04-02T12:00+02:00'));
  });

  test('has waited no time at the moment it is raised', () => {
    const saturday = at('2026-03-07T12:00Z');
    expect(addWorkingMs(berlin, saturday, 0)).toEqual(saturday);
  });

  test('has not waited before it was raised, if the clock was set back', () => {
    expect(workingMsBetween(berlin, at('2026-03-03T12:00Z'), at('2026-03-03T11:00Z'))).toBe(0);
  });

  test('cannot be due earlier than it was raised', () => {
    expect(() => addWorkingMs(berlin, at('2026-03-03T12:00Z'), -1)).toThrow(RangeError);
    expect(() => addWorkingMs(berlin, at('2026-03-03T12:00Z'), Number.NaN)).toThrow(RangeError);
  });
});

describe('a shift past midnight', () => {
  test('belongs to the evening on which it begins', () => {
    expect(isWorkingInstant(nightShift, at('2026-03-06T23:00+01:00'))).toBe(true);
    expect(isWorkingInstant(nightShift, at('2026-03-07T05:59+01:00'))).toBe(true);
    expect(isWorkingInstant(nightShift, at('2026-03-07T06:00+01:00'))).toBe(false);
    expect(isWorkingInstant(nightShift, at('2026-03-07T23:00+01:00'))).toBe(false);
  });

  test.each([
    ['an ordinary one has 8 hours', '2026-03-06', 8],
    ['the one on which the clocks go forward has 7', '2026-03-28', 7],
    ['the one on which they go back has 9', '2026-10-24', 9],
  ])('%s', (_, evening, hours) => {
    const allWeek: WorkingCalendar = { ...nightShift, days: [1, 2, 3, 4, 5, 6, 7] };
    const noons = [at(`${evening}T11:00Z`), at(`${addDays(evening, 1)}T11:00Z`)] as const;
    expect(workingMsBetween(allWeek, ...noons)).toBe(hours * HOUR);
  });

  test('is off as a whole when its evening is a holiday', () => {
    const team = { ...nightShift, holidays: new Set(['2026-12-24']) };
    expect(isWorkingInstant(team, at('2026-12-24T05:00+01:00'))).toBe(true);
    expect(isWorkingInstant(team, at('2026-12-25T05:00+01:00'))).toBe(false);
  });

  test('that lasts until the next one begins is round the clock', () => {
    const always: WorkingCalendar = {
      ...berlin,
      days: [1, 2, 3, 4, 5, 6, 7],
      startsAt: '00:00',
      endsAt: '00:00',
    };
    expect(workingMsBetween(always, at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00'))).toBe(
      23 * HOUR,
    );
    expect(addWorkingMs(always, at('2026-03-03T15:00Z'), 100 * HOUR)).toEqual(at('2026-03-07T19:00Z'));
  });
});

describe('a shift in the hour that the clocks skip', () => {
  const earlyBird: WorkingCalendar = { ...berlin, days: [7], startsAt: '02:15', endsAt: '02:45' };

  test('is swallowed whole on that day, and no other', () => {
    expect(nextWorkingInstant(earlyBird, at('2026-03-28T12:00Z'))).toEqual(at('2026-04-05T02:15+02:00'));
    expect(workingMsBetween(earlyBird, at('2026-03-28T12:00Z'), at('2026-04-06T12:00Z'))).toBe(HOUR / 2);
  });
});

test.each([
  ['in the middle of the day it is that moment', '2026-03-03T12:00+01:00', '2026-03-03T12:00+01:00'],
  ['before work it is its beginning', '2026-03-03T05:00+01:00', '2026-03-03T09:00+01:00'],
  ['at the end of work it is the next morning', '2026-03-03T17:00+01:00', '2026-03-04T09:00+01:00'],
  ['on Saturday it is Monday', '2026-03-07T12:00+01:00', '2026-03-09T09:00+01:00'],
])('the next working instant: %s', (_, from, expected) => {
  expect(nextWorkingInstant(berlin, at(from))).toEqual(at(expected));
});

test('working days go round weekends and holidays', () => {
  const team = { ...berlin, holidays: new Set(['2026-04-03', '2026-04-06']) };
  expect(isWorkingDay(team, '2026-04-03')).toBe(false);
  expect(nextWorkingDay(team, '2026-04-02')).toBe('2026-04-07');
  expect(previousWorkingDay(team, '2026-04-07')).toBe('2026-04-02');
  expect(workingDaysBetween(team, '2026-04-02', '2026-04-07')).toBe(2);
  expect(workingDaysBetween(team, '2026-04-07', '2026-04-02')).toBe(0);
});

describe('a team that never works', () => {
  const never: WorkingCalendar = { ...berlin, days: [] };

  test('is told so, instead of being looked for without end', () => {
    const now = at('2026-03-03T12:00Z');
    expect(() => nextWorkingInstant(never, now)).toThrow(NoWorkingTimeError);
    expect(() => addWorkingMs(never, now, HOUR)).toThrow(NoWorkingTimeError);
    expect(() => nextWorkingDay(never, '2026-03-03')).toThrow(NoWorkingTimeError);
    expect(() => previousWorkingDay(never, '2026-03-03')).toThrow(NoWorkingTimeError);
    expect(workingMsBetween(never, now, at('2027-03-03T12:00Z'))).toBe(0);
  });

  test('is not one that is off for a year', () => {
    const sabbatical = new Set(Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day)));
    expect(nextWorkingDay({ ...berlin, holidays: sabbatical }, '2025-12-31')).toBe('2027-01-01');
  });
});

describe('for any calendar', () => {
  const weekdays = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
  const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
    timeZone: zones,
    days: weekdays,
    startsAt: times,
    endsAt: times,
    holidays: fc.array(dates, { maxLength: 5 }).map((days) => new Set(days)),
  });
  const spans = fc.integer({ min: 0, max: 60 * HOUR });

  test('what is added is what has passed, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(calendars, instants, spans, (calendar, from, ms) => {
        fc.pre(hasLongShifts(calendar));
        const due = addWorkingMs(calendar, from, ms);
        expect(workingMsBetween(calendar, from, due)).toBe(ms);
        if (ms === 0) return;
        expect(workingMsBetween(calendar, from, new Date(due.getTime() - 1))).toBe(ms - 1);
      }),
      { numRuns: 200 },
    );
  });

  test('more work is never due earlier, and work that starts later is never due earlier', () => {
    fc.assert(
      fc.property(calendars, instants, spans, spans, (calendar, from, a, b) => {
        fc.pre(hasLongShifts(calendar));
        const due = addWorkingMs(calendar, from, a).getTime();
        expect(addWorkingMs(calendar, from, a + b).getTime()).toBeGreaterThanOrEqual(due);
        expect(addWorkingMs(calendar, new Date(from.getTime() + b), a).getTime()).toBeGreaterThanOrEqual(due);
      }),
      { numRuns: 200 },
    );
  });

  test('two halves of a span count as much as the whole', () => {
    fc.assert(
      fc.property(calendars, instants, spans, spans, (calendar, from, a, b) => {
        const middle = new Date(from.getTime() + a);
        const end = new Date(middle.getTime() + b);
        const halves = workingMsBetween(calendar, from, middle) + workingMsBetween(calendar, middle, end);
        expect(workingMsBetween(calendar, from, end)).toBe(halves);
      }),
      { numRuns: 200 },
    );
  });

  test('work counts in working instants and in no others', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const oneMsLater = new Date(from.getTime() + 1);
        expect(workingMsBetween(calendar, from, oneMsLater)).toBe(isWorkingInstant(calendar, from) ? 1 : 0);
      }),
    );
  });

  /** Shifts of a few minutes make 60 hours last for decades. */
  function hasLongShifts({ startsAt, endsAt }: WorkingCalendar): boolean {
    const hours = (Number(endsAt.slice(0, 2)) - Number(startsAt.slice(0, 2)) + 24) % 24;
    return hours >= 3;
  }
});
