import { expect, test } from 'vitest';
import { coverageGaps } from '../../src/features/escalations/rules/index.ts';
import type { Weekday, WorkingCalendar } from '../../src/time/index.ts';

const week: Weekday[] = [1, 2, 3, 4, 5];
const calendar = (timeZone: string, startsAt = '09:00', endsAt = '17:00', days = week): WorkingCalendar => ({
  ...{ timeZone, days, startsAt, endsAt },
  holidays: new Set(['2026-03-04']),
});

test('hours in which nobody can be reached stand together for days that are alike', () => {
  expect(coverageGaps([calendar('Europe/Berlin')], 'Europe/Berlin', '2026-03-04')).toEqual([
    {
      days: [1, 2, 3, 4, 5],
      ranges: [
        { from: '00:00', to: '09:00' },
        { from: '17:00', to: '24:00' },
      ],
    },
    { days: [6, 7], ranges: [{ from: '00:00', to: '24:00' }] },
  ]);
});

test('somebody on the other side of the world closes the night', () => {
  const gaps = coverageGaps(
    [calendar('Europe/Berlin'), calendar('Pacific/Auckland')],
    ...(['Europe/Berlin', '2026-03-04'] as const),
  );
  expect(gaps.find(({ days }) => days.includes(2))?.ranges).toEqual([
    { from: '05:00', to: '09:00' },
    { from: '17:00', to: '21:00' },
  ]);
});

test('nobody on the ladder leaves the whole week open, everybody at all hours leaves nothing', () => {
  const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  expect(coverageGaps([], 'Europe/Berlin', '2026-03-04')).toEqual([
    { days: everyDay, ranges: [{ from: '00:00', to: '24:00' }] },
  ]);
  const allDay = calendar('Europe/Berlin', '00:00', '00:00', everyDay);
  expect(coverageGaps([allDay], 'Europe/Berlin', '2026-03-04')).toEqual([]);
});
