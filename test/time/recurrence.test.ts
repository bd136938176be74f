import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Cadence,
  compareDates,
  describeCadence,
  nextDateOn,
  occursOn,
  type WeekOfMonth,
} from '../../src/time/index.ts';
import { dates } from './arbitraries.ts';

const monWedFri: Cadence = { kind: 'weekly', days: [1, 3, 5] };
const everyOtherThursday: Cadence = { kind: 'every-weeks', weeks: 2, days: [4], from: '2026-03-03' };

function monthly(week: WeekOfMonth, day: 1 | 3 | 5): Cadence {
  return { kind: 'monthly', week, day };
}

test.each([
  ['the next chosen weekday', monWedFri, '2026-03-02', '2026-03-04'],
  ['over the weekend', monWedFri, '2026-03-06', '2026-03-09'],
  [
    'in the week it was counted from, though begun on its Tuesday',
    everyOtherThursday,
    '2026-03-01',
    '2026-03-05',
  ],
  ['two weeks later', everyOtherThursday, '2026-03-05', '2026-03-19'],
  ['over the turn of the year', everyOtherThursday, '2026-12-24', '2027-01-07'],
  ['the first Monday', monthly(1, 1), '2026-03-02', '2026-04-06'],
  ['the third Wednesday', monthly(3, 3), '2026-02-28', '2026-03-18'],
  ['the last Friday, be it the fourth', monthly('last', 5), '2026-03-01', '2026-03-27'],
  ['the last Friday, be it the fifth', monthly('last', 5), '2026-05-01', '2026-05-29'],
  ['the fifth Friday, in the next month that has one', monthly(5, 5), '2026-01-30', '2026-05-29'],
])('%s', (_, cadence, after, expected) => {
  expect(nextDateOn(cadence, after)).toBe(expected);
});

test('a cadence that never comes is not looked for without end', () => {
  expect(nextDateOn({ kind: 'weekly', days: [] }, '2026-03-03')).toBeNull();
  expect(nextDateOn(monWedFri, '2026-03-06', 2)).toBeNull();
});

test.each([
  [{ kind: 'weekly', days: [5, 4, 3, 2, 1] }, 'Mon–Fri'],
  [monWedFri, 'Mon, Wed and Fri'],
  [everyOtherThursday, 'every 2 weeks on Thu'],
  [{ ...everyOtherThursday, weeks: 1 }, 'Thu'],
  [monthly(1, 1), 'on the first Monday of the month'],
  [monthly('last', 5), 'on the last Friday of the month'],
] satisfies [Cadence, string][])('%j reads "%s"', (cadence, words) => {
  expect(describeCadence(cadence)).toBe(words);
});

describe('for any date', () => {
  test('every n weeks comes again after exactly n weeks, before its first date too', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 1, max: 12 }), (from, date, weeks) => {
        const cadence: Cadence = { kind: 'every-weeks', weeks, days: [1, 5], from };
        expect(occursOn(cadence, addDays(date, 7 * weeks))).toBe(occursOn(cadence, date));
      }),
    );
  });

  test('each weekday has one first and one last in its month', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom<WeekOfMonth>(1, 2, 3, 4, 'last'), (date, week) => {
        const month = date.slice(0, 7);
        const days = Array.from({ length: 31 }, (_, day) => addDays(`${month}-01`, day));
        const found = days.filter((day) => day.startsWith(month) && occursOn(monthly(week, 3), day));
        expect(found).toHaveLength(1);
      }),
    );
  });

  test('the next date is later, occurs, and skips none', () => {
    fc.assert(
      fc.property(dates, (after) => {
        const next = nextDateOn(everyOtherThursday, after) ?? '';
        expect(compareDates(next, after)).toBe(1);
        expect(occursOn(everyOtherThursday, next)).toBe(true);
        for (let date = addDays(after, 1); date < next; date = addDays(date, 1)) {
          expect(occursOn(everyOtherThursday, date)).toBe(false);
        }
      }),
    );
  });
});
