import { expect, test } from 'vitest';
import {
  dayWords,
  localTime,
  shortDayWords,
  timeOfDay,
} from '../../../src/simulator/page/client/shell/moments.ts';

const now = new Date('2026-03-02T08:30:00Z');

test.each([
  ['2026-03-02T07:00:00Z', 'Europe/Berlin', 'Today'],
  ['2026-03-01T22:30:00Z', 'Europe/Berlin', 'Yesterday'],
  ['2026-03-01T23:30:00Z', 'Europe/Berlin', 'Today'],
  ['2026-03-02T07:00:00Z', 'America/Los_Angeles', 'Yesterday'],
  ['2026-02-27T09:00:00Z', 'Europe/Berlin', 'Friday 27 February'],
  ['2025-12-31T09:00:00Z', 'Europe/Berlin', 'Wednesday 31 December 2025'],
])('%s in %s is %s', (at, timeZone, words) => {
  const today = timeZone === 'America/Los_Angeles' ? new Date('2026-03-02T18:00:00Z') : now;
  expect(dayWords(new Date(at), today, timeZone).replace(',', '')).toBe(words);
});

test('yesterday is the calendar day before, also when it had 23 hours', () => {
  const soonAfterMidnight = new Date('2026-03-29T22:10:00Z');
  expect(dayWords(new Date('2026-03-29T10:00:00Z'), soonAfterMidnight, 'Europe/Berlin')).toBe('Yesterday');
  expect(dayWords(new Date('2026-03-28T22:30:00Z'), soonAfterMidnight, 'Europe/Berlin')).toBe(
    'Saturday 28 March',
  );
});

test('times are the twenty-four hours of the zone, midnight is 00', () => {
  expect(timeOfDay(new Date('2026-03-01T23:00:00Z'), 'Europe/Berlin')).toBe('00:00');
  expect(localTime(now, 'America/Los_Angeles')).toBe('Mon 00:30');
});

test('within a line the day is short', () => {
  expect(shortDayWords(new Date('2026-03-02T07:00:00Z'), now, 'Europe/Berlin')).toBe('today');
  expect(shortDayWords(new Date('2026-03-01T07:00:00Z'), now, 'Europe/Berlin')).toBe('yesterday');
  expect(shortDayWords(new Date('2026-02-27T07:00:00Z'), now, 'Europe/Berlin')).toBe('Fri 27 Feb');
});
