import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  instantOf,
  isTimeZone,
  localDateOf,
  localTimeOf,
  readTimeZone,
} from '../../src/time/index.ts';
import { dates, instants, times, zones } from './arbitraries.ts';

describe('a wall time on the day on which the clocks change', () => {
  test.each([
    // zone, date, wall time, UTC, what happens there
    ['Europe/Berlin', '2026-03-29', '01:30', '2026-03-29T00:30Z', 'before the gap'],
    ['Europe/Berlin', '2026-03-29', '02:00', '2026-03-29T01:00Z', 'the first swallowed minute'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00Z', 'swallowed: right after the gap'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00Z', 'the first after the gap'],
    ['Europe/Berlin', '2026-10-25', '01:30', '2026-10-24T23:30Z', 'before the clocks go back'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30Z', 'comes twice: the first'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00Z', 'comes once'],
    ['America/New_York', '2026-03-08', '01:30', '2026-03-08T06:30Z', 'before the gap'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00Z', 'swallowed: right after the gap'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30Z', 'comes twice: the first'],
    ['America/New_York', '2026-11-01', '02:30', '2026-11-01T07:30Z', 'comes once'],
    ['Australia/Lord_Howe', '2026-10-04', '01:30', '2026-10-03T15:00Z', 'before the half-hour gap'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30Z', 'swallowed: right after the gap'],
    ['Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-03T15:30Z', 'the first after the gap'],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:15',
      '2026-04-04T14:15Z',
      'before the half hour that comes twice',
    ],
    ['Australia/Lord_Howe', '2026-04-05', '01:30', '2026-04-04T14:30Z', 'comes twice: the first'],
    ['Australia/Lord_Howe', '2026-04-05', '02:30', '2026-04-04T16:00Z', 'comes once'],
    [
      'America/Sao_Paulo',
      '2018-11-04',
      '00:30',
      '2018-11-04T03:00Z',
      'a gap at midnight, when there was DST',
    ],
    ['America/Sao_Paulo', '2026-11-01', '00:30', '2026-11-01T03:30Z', 'DST was abolished in 2019'],
    ['America/Sao_Paulo', '2026-02-22', '02:30', '2026-02-22T05:30Z', 'and no hour comes twice'],
    ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00Z', 'a day that was skipped whole'],
  ])('%s %s %s is %s (%s)', (zone, date, time, utc) => {
    expect(instantOf(date, time, zone)).toEqual(new Date(utc));
  });
});

test('one moment has three dates around the world', () => {
  const at = new Date('2026-03-03T10:30Z');
  expect(localDateOf(at, 'Pacific/Kiritimati')).toBe('2026-03-04');
  expect(localDateOf(at, 'Europe/Berlin')).toBe('2026-03-03');
  expect(localDateOf(at, 'Pacific/Pago_Pago')).toBe('2026-03-02');
  expect(localTimeOf(at, 'Pacific/Kiritimati')).toBe('00:30');
  expect(localTimeOf(at, 'Pacific/Pago_Pago')).toBe('23:30');
});

test('09:00 on one date is 25 hours apart at the two ends of the world', () => {
  const first = instantOf('2026-03-03', '09:00', 'Pacific/Kiritimati');
  const last = instantOf('2026-03-03', '09:00', 'Pacific/Pago_Pago');
  expect(first).toEqual(new Date('2026-03-02T19:00Z'));
  expect(last).toEqual(new Date('2026-03-03T20:00Z'));
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Pacific/Kiritimati', true],
  ['Mars/Olympus', false],
  ['Mars+05:00', false],
  ['+02:00', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

test('a zone, date or time that does not exist is refused by name', () => {
  expect(() => instantOf('2026-03-03', '09:00', 'Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone');
  expect(() => instantOf('2026-02-30', '09:00', 'UTC')).toThrow('"2026-02-30" is not a date');
  expect(() => instantOf('2026-03-03', '24:00', 'UTC')).toThrow('"24:00" is not a time of day');
  expect(() => localDateOf(new Date('2026-03-03T09:00Z'), 'Mars/Olympus')).toThrow(RangeError);
});

describe('for any date, time and zone', () => {
  test('the instant shows that wall time again, or the first one after it that exists', () => {
    fc.assert(
      fc.property(dates, times, zones, (date, time, zone) => {
        const at = instantOf(date, time, zone);
        const shown = `${localDateOf(at, zone)} ${localTimeOf(at, zone)}`;
        const justBefore = new Date(at.getTime() - 1);
        const shownBefore = `${localDateOf(justBefore, zone)} ${localTimeOf(justBefore, zone)}`;
        expect(shown >= `${date} ${time}`).toBe(true);
        expect(shownBefore < `${date} ${time}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a later wall time is never an earlier instant', () => {
    fc.assert(
      fc.property(dates, times, times, zones, (date, a, b, zone) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const at = instantOf(date, first, zone).getTime();
        expect(at).toBeLessThanOrEqual(instantOf(date, second, zone).getTime());
        expect(at).toBeLessThanOrEqual(instantOf(addDays(date, 1), '00:00', zone).getTime());
      }),
    );
  });

  test('an instant comes back from its own wall time, or the same wall time came earlier', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        const back = instantOf(localDateOf(minute, zone), localTimeOf(minute, zone), zone);
        const earlierBy = minute.getTime() - back.getTime();
        expect([0, 30, 60, 24 * 60].map((m) => m * 60_000)).toContain(earlierBy);
      }),
    );
  });
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['america/new_york', 'America/New_York'],
  ['utc', 'UTC'],
  ['EST', null],
  ['CET', null],
  ['UTC+14', null],
  ['../etc', null],
  ['Berlin', null],
])('somebody who writes the zone %s means %s', (written, zone) => {
  expect(readTimeZone(written)).toBe(zone);
});
