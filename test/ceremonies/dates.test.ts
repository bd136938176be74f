import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Days, datesOf, usualRules } from '../../src/features/ceremonies/rules/index.ts';
import { addDays, isWorkingDay, type Weekday, type WorkingCalendar } from '../../src/time/index.ts';
import { dates } from '../time/arbitraries.ts';

const OFFICE: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(),
};
const off = (...holidays: string[]): WorkingCalendar => ({ ...OFFICE, holidays: new Set(holidays) });
const FORTNIGHT = { startsOn: '2026-03-02', endsOn: '2026-03-13' };
const FRIDAY: Days = { on: 'week', week: 1, day: 5 };
const SYNC: Days = { on: 'weekly', days: [2, 3, 4] };
const on = (days: Days, span = FORTNIGHT, calendar = OFFICE) =>
  datesOf(days, span, calendar).map(({ date }) => date);

describe('in a sprint of two weeks', () => {
  test.each<[string, Days, string[]]>([
    ['planning is on the first day', { on: 'first' }, ['2026-03-02']],
    ['the review is on the last', { on: 'last' }, ['2026-03-13']],
    ['refinement is on Friday of week 1', FRIDAY, ['2026-03-06']],
    ['the mid-sprint check is on Wednesday of week 1', { on: 'week', week: 1, day: 3 }, ['2026-03-04']],
    ['the second week comes seven days later', { on: 'week', week: 2, day: 3 }, ['2026-03-11']],
    ['a third week does not come', { on: 'week', week: 3, day: 3 }, []],
    [
      'the sync is three times a week',
      SYNC,
      ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-10', '2026-03-11', '2026-03-12'],
    ],
  ])('%s', (_what, days, expected) => {
    expect(on(days)).toEqual(expected);
  });
});

describe('a day off', () => {
  test.each<[string, Days, WorkingCalendar, string[]]>([
    [
      'on the first day puts the planning off',
      { on: 'first' },
      off('2026-03-02', '2026-03-03'),
      ['2026-03-04'],
    ],
    ['on the last day brings the review forward', { on: 'last' }, off('2026-03-13'), ['2026-03-12']],
    ['brings the refinement to the day before', FRIDAY, off('2026-03-06', '2026-03-05'), ['2026-03-04']],
    [
      'with none before it puts a meeting off',
      { on: 'weekly', days: [1] },
      off('2026-03-02'),
      ['2026-03-03', '2026-03-09'],
    ],
    [
      'makes one of two syncs that come to the same day',
      SYNC,
      off('2026-03-04', '2026-03-05'),
      ['2026-03-03', '2026-03-10', '2026-03-11', '2026-03-12'],
    ],
    ['each day off leaves no meeting', { on: 'last' }, { ...OFFICE, days: [] }, []],
  ])('%s', (_what, days, calendar, expected) => {
    expect(on(days, FORTNIGHT, calendar)).toEqual(expected);
  });

  test('leaves the meeting that was meant for a day its name where two come to that day', () => {
    const [first] = datesOf(SYNC, FORTNIGHT, off('2026-03-04'));
    expect(first).toEqual({ slot: '2026-03-03', date: '2026-03-03' });
  });
});

describe('a short sprint', () => {
  test('of five days has no refinement, and one of eight has', () => {
    expect(on(FRIDAY, { startsOn: '2026-03-02', endsOn: '2026-03-06' })).toEqual([]);
    expect(on(FRIDAY, { startsOn: '2026-03-02', endsOn: '2026-03-10' })).toEqual([]);
    expect(on(FRIDAY, { startsOn: '2026-03-02', endsOn: '2026-03-11' })).toEqual(['2026-03-06']);
  });

  test('of one day has its planning and its review on it', () => {
    const day = { startsOn: '2026-03-02', endsOn: '2026-03-02' };
    expect([on({ on: 'first' }, day), on({ on: 'last' }, day)]).toEqual([['2026-03-02'], ['2026-03-02']]);
  });

  test('whose eight days lie around holidays is too short for it', () => {
    const span = { startsOn: '2026-12-21', endsOn: '2027-01-03' };
    const holidays = off('2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01');
    expect(on(FRIDAY, span, holidays)).toEqual([]);
    expect(on({ on: 'last' }, span, holidays)).toEqual(['2026-12-30']);
  });
});

test('one that begins on the weekday of its mid-sprint check has the check a week later', () => {
  const span = { startsOn: '2026-03-04', endsOn: '2026-03-17' };
  expect(on({ on: 'week', week: 1, day: 3 }, span)).toEqual(['2026-03-11']);
});

const anyCalendar = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday)),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
  })
  .map(({ days, holidays }) => ({ days, holidays }));

test('whatever the holidays, each is on a working day within the sprint, and once', () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: 0, max: 40 }),
      anyCalendar,
      (startsOn, length, { days, holidays }) => {
        const span = { startsOn, endsOn: addDays(startsOn, length) };
        const calendar = {
          ...OFFICE,
          days,
          holidays: new Set(holidays.map((day) => addDays(startsOn, day))),
        };
        for (const rule of usualRules(OFFICE)) {
          const dated = datesOf(rule.days, span, calendar);
          expect(new Set(dated.map(({ date }) => date)).size).toBe(dated.length);
          expect(new Set(dated.map(({ slot }) => slot)).size).toBe(dated.length);
          for (const { date } of dated) {
            expect(date >= span.startsOn && date <= span.endsOn && isWorkingDay(calendar, date)).toBe(true);
          }
        }
      },
    ),
  );
});

test('a sprint with a working day has its planning and its review, however many days are off', () => {
  fc.assert(
    fc.property(
      dates,
      fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 8 }),
      (startsOn, holidays) => {
        const span = { startsOn, endsOn: addDays(startsOn, 8) };
        const calendar = {
          ...{ ...OFFICE, days: [1, 2, 3, 4, 5, 6, 7] as Weekday[] },
          holidays: new Set(holidays.map((day) => addDays(startsOn, day))),
        };
        expect(datesOf({ on: 'first' }, span, calendar)).toHaveLength(1);
        expect(datesOf({ on: 'last' }, span, calendar)).toHaveLength(1);
        expect(datesOf(FRIDAY, span, calendar)).toHaveLength(holidays.length > 1 ? 0 : 1);
      },
    ),
  );
});

test.each([
  ['09:00', '17:00', ['14:00', '15:00', '10:00', '14:00', '10:00', '14:00']],
  ['07:30', '15:30', ['12:30', '13:30', '08:30', '12:30', '08:30', '12:30']],
  ['09:00', '12:00', ['11:00', '11:15', '10:00', '11:00', '10:00', '11:30']],
  ['22:00', '06:00', ['03:00', '04:00', '23:00', '03:00', '23:00', '03:00']],
])('a team that works from %s to %s meets within its hours', (startsAt, endsAt, times) => {
  expect(usualRules({ startsAt, endsAt }).map((rule) => rule.startsAt)).toEqual(times);
});
