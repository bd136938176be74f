import { expect, test } from 'vitest';
import { OFFERED_ZONES } from '../../src/features/teams/rules/index.ts';
import { isTimeZone } from '../../src/time/index.ts';

const NOW = new Date('2026-03-02T06:00:00Z');
const hoursFromUtc = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(NOW).split('GMT')[1];

test('a select has room for every zone offered, beside that of Slack and one of one’s own', () => {
  expect(OFFERED_ZONES.length).toBeLessThanOrEqual(98);
});

test('every zone offered exists, and is offered once', () => {
  expect(OFFERED_ZONES.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(new Set(OFFERED_ZONES).size).toBe(OFFERED_ZONES.length);
});

test('every full hour of the day is among them somewhere', () => {
  const hours = new Set(OFFERED_ZONES.map(hoursFromUtc));
  for (const hour of ['-10', '-08', '-05', '-03', '+01', '+03', '+05', '+08', '+09', '+10', '+13']) {
    expect(hours).toContain(`${hour}:00`);
  }
});
