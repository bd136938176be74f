import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  plusDays,
  plusMonths,
  readDay,
  shownDay,
  shownMonth,
  todayIn,
  weekdayOf,
  weeksAround,
} from '../../../src/simulator/page/client/blocks/elements/days.ts';
import {
  quarterHours,
  readTime,
  timesFor,
} from '../../../src/simulator/page/client/blocks/elements/times.ts';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('the day somebody writes, on Monday 2 March 2026', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['5 Mar', '2026-03-05'],
    ['5 march 2027', '2027-03-05'],
    ['March 5th', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['Thu 5 Mar 2026', '2026-03-05'],
    ['1 Mar', '2027-03-01'],
    ['2 Mar', '2026-03-02'],
    ['today', '2026-03-02'],
    ['Tomorrow', '2026-03-03'],
    ['30 Feb', null],
    ['2026-13-01', null],
    ['5 Smarch', null],
    ['soon', null],
    ['', null],
  ])('%s', (written, day) => {
    expect(readDay(written, '2026-03-02')).toBe(day);
  });

  test('any day is read as it is shown', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => void expect(readDay(shownDay(day), today)).toBe(day)),
    );
  });

  test('today is the reader’s own', () => {
    const now = new Date('2026-03-02T23:30:00Z');
    expect(todayIn('Europe/Berlin', now)).toBe('2026-03-03');
    expect(todayIn('America/New_York', now)).toBe('2026-03-02');
  });
});

describe('a month in a calendar', () => {
  test('whole weeks from Monday to Sunday, each day of the month once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weeks = weeksAround(day);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 0)).toBe(true);
        expect(days).toEqual([...new Set(days)].sort());
        const first = `${day.slice(0, 7)}-01`;
        const last = plusDays(plusMonths(first, 1), -1);
        expect(days.filter((each) => each.startsWith(day.slice(0, 7)))).toHaveLength(Number(last.slice(8)));
        expect(weeks.every((week) => week.some((each) => each.startsWith(day.slice(0, 7))))).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months', (day, months, other) => {
    expect(plusMonths(day, months)).toBe(other);
  });

  test('is named in words', () => {
    expect(shownMonth('2026-09-05')).toBe('September 2026');
    expect(shownDay('2026-09-05')).toBe('Sat 5 Sep 2026');
  });
});

describe('the time somebody writes', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.05', '09:05'],
    ['21h15', '21:15'],
    ['9h', '09:00'],
    ['9 pm', '21:00'],
    ['12am', '00:00'],
    ['12:30 pm', '12:30'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['13 pm', null],
    ['noon', null],
    ['', null],
  ])('%s', (written, time) => {
    expect(readTime(written)).toBe(time);
  });

  test('offers the one meant first, then those that begin like it', () => {
    expect(timesFor('14:4')).toEqual(['14:45']);
    expect(timesFor('9')).toEqual(['09:00', '09:15', '09:30', '09:45']);
    expect(timesFor('9:07')).toEqual(['09:07']);
    expect(timesFor('late')).toEqual([]);
    expect(timesFor('')).toEqual(quarterHours);
  });

  test('what is offered is read as itself', () => {
    for (const time of quarterHours) expect(readTime(time)).toBe(time);
    expect(quarterHours).toHaveLength(96);
  });
});
