import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeDays,
  firstDate,
  memberTimes,
  modeOn,
  nextHeldDate,
  openingAt,
} from '../../../src/features/standups/rules/schedule.ts';
import type { Modes, Rhythm, Schedule } from '../../../src/features/standups/rules/types.ts';
import { addDays } from '../../../src/time/index.ts';

const weekdays: Modes = { 1: 'async', 2: 'async', 3: 'async', 4: 'async', 5: 'async', 6: 'off', 7: 'off' };
const mixed: Modes = { 1: 'live', 2: 'async', 3: 'live', 4: 'async', 5: 'live', 6: 'off', 7: 'off' };
const mondays: Modes = { 1: 'async', 2: 'off', 3: 'off', 4: 'off', 5: 'off', 6: 'off', 7: 'off' };

function schedule(modes: Modes = weekdays, cadence: Rhythm = { kind: 'weekly' }): Schedule {
  return { modes, cadence, askedAt: '09:00', dailyAt: '11:00', openMinutes: 120, remindMinutes: 30 };
}

const berlin: Parameters<typeof memberTimes>[3] = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  ...{ startsAt: '09:00', endsAt: '17:00' },
};

describe('on which dates a standup is held', () => {
  test.each([
    ['weekdays', schedule(), '2026-03-06', 'async'],
    ['weekdays', schedule(), '2026-03-07', 'off'],
    ['live Mon, Wed and Fri', schedule(mixed), '2026-03-04', 'live'],
    ['live Mon, Wed and Fri', schedule(mixed), '2026-03-05', 'async'],
    [
      'every second Monday',
      schedule(mondays, { kind: 'fortnightly', from: '2026-03-02' }),
      '2026-03-09',
      'off',
    ],
    [
      'every second Monday',
      schedule(mondays, { kind: 'fortnightly', from: '2026-03-02' }),
      '2026-03-16',
      'async',
    ],
    ['the first Monday', schedule(mondays, { kind: 'monthly', week: 1 }), '2026-04-06', 'async'],
    ['the first Monday', schedule(mondays, { kind: 'monthly', week: 1 }), '2026-04-13', 'off'],
    ['the last Monday', schedule(mondays, { kind: 'monthly', week: 'last' }), '2026-03-30', 'async'],
  ])('%s: %#', (_name, held, date, mode) => {
    expect(modeOn(held, date)).toBe(mode);
  });

  test('holidays are passed over, and Friday is followed by Monday', () => {
    expect(nextHeldDate(schedule(), '2026-04-02', new Set(['2026-04-03', '2026-04-06']))).toBe('2026-04-07');
    const never: Modes = { ...mondays, 1: 'off' };
    expect(nextHeldDate(schedule(never), '2026-03-02', new Set())).toBeNull();
  });

  test.each([
    [schedule(), 'async', 'Mon–Fri'],
    [schedule(mixed), 'live', 'Mon, Wed and Fri'],
    [schedule(mixed), 'async', 'Tue and Thu'],
    [schedule(mondays, { kind: 'fortnightly', from: '2026-03-02' }), 'async', 'every 2 weeks on Mon'],
    [schedule(mondays, { kind: 'monthly', week: 1 }), 'async', 'on the first Monday of the month'],
  ] as const)('are said in words %#', (held, mode, words) => {
    expect(describeDays(held, mode)).toBe(words);
  });
});

describe('when a member is asked', () => {
  test.each([
    ['in Berlin', berlin, '2026-03-03T08:00:00.000Z'],
    ['in Los Angeles', { ...berlin, timeZone: 'America/Los_Angeles' }, '2026-03-03T17:00:00.000Z'],
    [
      'on Kiritimati, where the day begins first',
      { ...berlin, timeZone: 'Pacific/Kiritimati' },
      '2026-03-02T19:00:00.000Z',
    ],
    ['in Kathmandu', { ...berlin, timeZone: 'Asia/Kathmandu' }, '2026-03-03T03:15:00.000Z'],
    ['who starts at ten', { ...berlin, startsAt: '10:00' }, '2026-03-03T09:00:00.000Z'],
    ['who starts at seven', { ...berlin, startsAt: '07:00' }, '2026-03-03T08:00:00.000Z'],
  ])('%s', (_who, member, dueAt) => {
    const times = memberTimes(schedule(), 'async', '2026-03-03', member, berlin);
    expect(times.dueAt.toISOString()).toBe(dueAt);
    expect(times.deadlineAt.getTime() - times.dueAt.getTime()).toBe(2 * 3_600_000);
    expect(times.deadlineAt.getTime() - (times.remindAt?.getTime() ?? 0)).toBe(30 * 60_000);
  });

  test('at a live standup not at all, save where it falls in their night', () => {
    const here = memberTimes(schedule(), 'live', '2026-03-04', berlin, berlin);
    expect(here).toMatchObject({ isAtMeeting: true, remindAt: null });
    const noor = { ...berlin, timeZone: 'America/Los_Angeles' };
    const there = memberTimes(schedule(), 'live', '2026-03-04', noor, berlin);
    expect(there.isAtMeeting).toBe(false);
    expect(there.dueAt.toISOString()).toBe('2026-03-04T17:00:00.000Z');
  });

  test('right after the gap on the night the clocks go forward', () => {
    const early = { ...schedule(), askedAt: '02:30' };
    const member = { ...berlin, startsAt: '00:00' };
    const times = memberTimes(early, 'async', '2026-03-29', member, member);
    expect(times.dueAt.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  test('never before their standup is opened, wherever they live', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 800 }), (timeZone, days) => {
        const date = addDays('2026-01-01', days);
        const { dueAt } = memberTimes(schedule(), 'async', date, { ...berlin, timeZone }, berlin);
        expect(dueAt.getTime()).toBeGreaterThanOrEqual(openingAt(date).getTime());
      }),
    );
  });
});

test.each([
  ['before its time', '2026-03-02T07:59:00Z', '2026-03-02'],
  ['at its time', '2026-03-02T08:00:00Z', '2026-03-03'],
])('a standup set up %s begins on the first day it can be asked in full', (_when, now, date) => {
  expect(firstDate(schedule(), '2026-03-02', 'Europe/Berlin', new Date(now))).toBe(date);
});
