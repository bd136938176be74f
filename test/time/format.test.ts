import { expect, test } from 'vitest';
import {
  formatAge,
  formatClock,
  formatDay,
  formatDays,
  formatSpan,
  formatWeekdays,
  formatWhen,
  type Weekday,
} from '../../src/time/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [-HOUR, 'under 1 min'],
  [0, 'under 1 min'],
  [MINUTE - 1, 'under 1 min'],
  [25 * MINUTE, '25 min'],
  [3 * HOUR, '3 h'],
  [3 * HOUR + 20 * MINUTE + 59_999, '3 h 20 min'],
  [DAY - 1, '23 h 59 min'],
  [DAY, '1 d'],
  [DAY + 2 * HOUR + 59 * MINUTE, '1 d 2 h'],
  [30 * DAY, '30 d'],
])('%i ms is %s', (ms, words) => {
  expect(formatSpan(ms)).toBe(words);
});

test.each([
  ['2026-03-03T12:05Z', 'today 13:05'],
  ['2026-03-04T08:05Z', 'tomorrow 09:05'],
  ['2026-03-02T15:40Z', 'yesterday 16:40'],
  ['2026-03-06T08:05Z', 'Fri 6 Mar 09:05'],
  ['2026-03-03T23:30Z', 'tomorrow 00:30'],
  ['2027-01-01T08:05Z', 'Fri 1 Jan 2027 09:05'],
])('in Berlin at noon on 3 March, %s is "%s"', (at, words) => {
  const now = new Date('2026-03-03T11:00Z');
  expect(formatWhen(new Date(at), { zone: 'Europe/Berlin', now })).toBe(words);
});

test('the day after a day on which the clocks change is tomorrow', () => {
  const now = new Date('2026-03-28T22:30Z');
  expect(formatWhen(new Date('2026-03-29T21:30Z'), { zone: 'Europe/Berlin', now })).toBe('tomorrow 23:30');
});

test('days', () => {
  expect(formatDay('2026-03-03')).toBe('Tue 3 Mar');
  expect(formatDay('2027-01-01', '2026-12-31')).toBe('Fri 1 Jan 2027');
  expect(formatDays('2026-03-03', '2026-03-03')).toBe('Tue 3 Mar');
  expect(formatDays('2026-12-20', '2027-01-03')).toBe('Sun 20 Dec – Sun 3 Jan 2027');
});

test('clocks', () => {
  expect(formatClock(new Date('2026-03-03T09:05Z'), 'Asia/Kathmandu')).toBe('14:50');
});

test.each<[Weekday[], string]>([
  [[], 'no day'],
  [[3], 'Wed'],
  [[7, 6], 'Sat and Sun'],
  [[5, 1, 3, 3], 'Mon, Wed and Fri'],
  [[1, 2, 3, 4, 5], 'Mon–Fri'],
  [[7, 1, 2], 'Mon, Tue and Sun'],
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
])('weekdays %j are "%s"', (days, words) => {
  expect(formatWeekdays(days)).toBe(words);
});

test.each([
  [25, '25 min'],
  [59, '59 min'],
  [60, '1 h'],
  [118, '1 h'],
  [538, '8 h'],
  [1_560, '1 d 2 h'],
])('%i minutes old is %s', (minutes, words) => {
  expect(formatAge(minutes * 60_000)).toBe(words);
});
