import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  isLocalDate,
  isLocalTime,
  mondayOf,
  weekdayOf,
} from '../../src/time/index.ts';
import { dates } from './arbitraries.ts';

test.each([
  ['2026-03-03', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-3-3', false],
  ['2026-03-03T00:00', false],
  ['today', false],
  ['', false],
])('%j is a date: %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:00', false],
  ['09:60', false],
  ['09:00:00', false],
])('%j is a time of day: %s', (text, expected) => {
  expect(isLocalTime(text)).toBe(expected);
});

test('weeks begin on Monday, which is day 1', () => {
  expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual([1, 7]);
  expect([mondayOf('2026-03-02'), mondayOf('2026-03-08')]).toEqual(['2026-03-02', '2026-03-02']);
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('what is not a date is refused by name', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is not a date');
  expect(() => weekdayOf('tomorrow')).toThrow(RangeError);
});

describe('for any date', () => {
  test('going and counting days agree', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(Math.sign(compareDates(there, date))).toBe(Math.sign(days));
        expect(addDays(there, -days)).toBe(date);
      }),
    );
  });

  test('the weekday goes round every seven days', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });
});
