import { expect, test } from 'vitest';
import { sprintDay } from '../../../src/features/sprints/rules/index.ts';

const sprint = { startsOn: '2026-03-02', endsOn: '2026-03-13' };
const calendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] as const, startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-03-04']),
};

test.each([
  ['2026-03-01', null],
  ['2026-03-02', { number: 1, of: 9 }],
  ['2026-03-03', { number: 2, of: 9 }],
  ['2026-03-04', { number: 2, of: 9 }],
  ['2026-03-05', { number: 3, of: 9 }],
  ['2026-03-07', { number: 4, of: 9 }],
  ['2026-03-13', { number: 9, of: 9 }],
  ['2026-03-14', null],
])('%s, with a holiday on Wednesday', (date, day) => {
  expect(sprintDay(sprint, date, calendar)).toEqual(day);
});

test('there is none without dates, nor before the first working day', () => {
  expect(sprintDay({ startsOn: null, endsOn: null }, '2026-03-02', calendar)).toBeNull();
  expect(sprintDay({ ...sprint, startsOn: '2026-02-28' }, '2026-03-01', calendar)).toBeNull();
});
