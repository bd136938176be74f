import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadlinesAfter,
  deadlinesFrom,
  type OpenPhase,
  openingOf,
  reminderOf,
  type Spells,
  USUAL_SPELLS,
} from '../../src/features/retros/rules/index.ts';
import {
  addDays,
  isWorkingInstant,
  localDateOf,
  localTimeOf,
  previousWorkingDay,
  type WorkingCalendar,
} from '../../src/time/index.ts';
import { planningTeam } from '../planning/team.ts';
import { retros, startSprint } from './sprint.ts';

type Hours = Pick<WorkingCalendar, 'days' | 'startsAt' | 'endsAt'>;

const OFFICE: Hours = { days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' };
const NIGHTS: Hours = { days: [1, 2, 3, 4, 5, 6, 7], startsAt: '22:00', endsAt: '06:00' };

const calendarOf = (timeZone: string, hours: Hours): WorkingCalendar => ({
  ...{ timeZone, holidays: new Set<string>() },
  ...hours,
});

/**
 * Clocks change on these Sundays of 2026: in Berlin on 29 March and 25 October, by an hour at 02:00 and 03:00; on Lord
 * Howe on 5 April and 4 October, by half an hour at 02:00.
 */
describe('a retro opens by itself', () => {
  test.each([
    ['on the Monday after the spring night', 'Europe/Berlin', OFFICE, '11:00', '2026-03-31', '03-30T09:00'],
    ['on the Friday before it', 'Europe/Berlin', OFFICE, '11:00', '2026-03-30', '03-27T10:00'],
    ['right after the hour that spring skips', 'Europe/Berlin', NIGHTS, '02:30', '2026-03-30', '03-29T01:00'],
    ['on the Monday after the autumn night', 'Europe/Berlin', OFFICE, '11:00', '2026-10-27', '10-26T10:00'],
    [
      'in the first of the two hours of autumn',
      'Europe/Berlin',
      NIGHTS,
      '02:30',
      '2026-10-26',
      '10-25T00:30',
    ],
    ['after a spring of half an hour', 'Australia/Lord_Howe', OFFICE, '11:00', '2026-10-06', '10-05T00:00'],
    ['after the half hour it skips', 'Australia/Lord_Howe', NIGHTS, '02:15', '2026-10-05', '10-03T15:30'],
    [
      'in the first of its two half hours',
      'Australia/Lord_Howe',
      NIGHTS,
      '01:45',
      '2026-04-06',
      '04-04T14:45',
    ],
    ['where a day begins first', 'Pacific/Kiritimati', OFFICE, '11:00', '2026-03-13', '03-11T21:00'],
    ['where it begins last', 'Pacific/Pago_Pago', OFFICE, '11:00', '2026-03-13', '03-12T22:00'],
  ])('%s: %s', (_when, zone, hours, hour, endsOn, at) => {
    const opens = openingOf({ startsOn: addDays(endsOn, -11), endsOn }, calendarOf(zone, hours), hour);
    expect(opens?.toISOString().slice(5, 16)).toBe(at);
  });

  test('always on the working day before the last, at that hour or as the day begins', () => {
    const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: 23 }), (zone, endsOn, hour) => {
        const calendar = calendarOf(zone, OFFICE);
        const asked = `${String(hour).padStart(2, '0')}:00`;
        const opens = openingOf({ startsOn: addDays(endsOn, -11), endsOn }, calendar, asked);
        expect(opens).not.toBeNull();
        if (!opens) return;
        expect(isWorkingInstant(calendar, opens)).toBe(true);
        expect(localTimeOf(opens, zone)).toBe(asked >= '09:00' && asked < '17:00' ? asked : '09:00');
        const date = localDateOf(opens, zone);
        const last = previousWorkingDay(calendar, addDays(endsOn, 1));
        expect(date).toBe(previousWorkingDay(calendar, last));
      }),
    );
  });
});

const MEETING: Spells = { collect: '30-min', vote: '15-min', act: '60-min' };

describe('the deadlines of a retro', () => {
  test.each([
    [
      'over the spring weekend keep to the wall clock',
      'Europe/Berlin',
      OFFICE,
      USUAL_SPELLS,
      '2026-03-27T15:00',
      ['03-30T14:00', '03-31T10:00', '04-01T10:00'],
    ],
    [
      'over the autumn weekend as well',
      'Europe/Berlin',
      OFFICE,
      USUAL_SPELLS,
      '2026-10-23T14:00',
      ['10-26T15:00', '10-27T11:00', '10-28T11:00'],
    ],
    [
      'in a night that spring makes shorter take the rest from the next',
      'Europe/Berlin',
      NIGHTS,
      { ...USUAL_SPELLS, vote: '15-min', act: '15-min' } as const,
      '2026-03-28T21:00',
      ['03-29T21:00', '03-29T21:15', '03-29T21:30'],
    ],
    [
      'in a night that autumn makes longer end an hour before it does',
      'Europe/Berlin',
      NIGHTS,
      { ...USUAL_SPELLS, vote: '15-min', act: '15-min' } as const,
      '2026-10-24T20:00',
      ['10-25T04:00', '10-25T04:15', '10-25T04:30'],
    ],
    [
      'of a meeting in the night that skips an hour are minutes',
      'Europe/Berlin',
      OFFICE,
      MEETING,
      '2026-03-29T00:45',
      ['03-29T01:15', '03-29T01:30', '03-29T02:30'],
    ],
    [
      'of a meeting in the night that has one twice too',
      'Europe/Berlin',
      OFFICE,
      MEETING,
      '2026-10-25T00:45',
      ['10-25T01:15', '10-25T01:30', '10-25T02:30'],
    ],
    [
      'over the half hour of a spring',
      'Australia/Lord_Howe',
      OFFICE,
      USUAL_SPELLS,
      '2026-10-02T05:30',
      ['10-05T05:00', '10-06T01:00', '10-07T01:00'],
    ],
    [
      'where a day begins first',
      'Pacific/Kiritimati',
      OFFICE,
      USUAL_SPELLS,
      '2026-03-06T02:00',
      ['03-09T02:00', '03-09T22:00', '03-10T22:00'],
    ],
    [
      'where it begins last',
      'Pacific/Pago_Pago',
      OFFICE,
      USUAL_SPELLS,
      '2026-03-07T03:00',
      ['03-10T03:00', '03-10T23:00', '03-11T23:00'],
    ],
  ])('%s', (_what, zone, hours, spells, from, expected) => {
    const calendar = calendarOf(zone, hours);
    const { collect, vote, act } = deadlinesFrom(calendar, new Date(`${from}:00Z`), spells);
    expect([collect, vote, act].map((at) => at.toISOString().slice(5, 16))).toEqual(expected);
  });

  test('that pass while nothing runs over the spring weekend get the time they were meant to have', () => {
    const calendar = calendarOf('Europe/Berlin', OFFICE);
    const endsAt = deadlinesFrom(calendar, new Date('2026-03-26T15:00:00Z'), USUAL_SPELLS);
    expect(endsAt.vote).toEqual(new Date('2026-03-30T10:00:00Z'));
    const late = deadlinesAfter(calendar, { phase: 'collect', endsAt }, new Date('2026-03-30T09:30:00Z'));
    expect([late.vote, late.act]).toEqual([
      new Date('2026-03-30T13:30:00Z'),
      new Date('2026-03-31T13:30:00Z'),
    ]);
  });

  test('are in order wherever and whenever one goes on, and who has not voted is reminded between them', () => {
    const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const begins = fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minutes) => minutes * 60_000);
    const passes = fc.integer({ min: 0, max: 100 * 60 }).map((minutes) => minutes * 60_000);
    const phase = fc.constantFrom<OpenPhase>('collect', 'vote');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(OFFICE, NIGHTS),
        fc.constantFrom(USUAL_SPELLS, MEETING),
        begins,
        passes,
        phase,
        (zone, hours, spells, start, passed, at) => {
          const calendar = calendarOf(zone, hours);
          const from = new Date(Date.UTC(2026, 0, 1) + start);
          const endsAt = deadlinesFrom(calendar, from, spells);
          const now = new Date(from.getTime() + passed);
          const after = deadlinesAfter(calendar, { phase: at, endsAt }, now);
          expect(after.act.getTime()).toBeGreaterThan(now.getTime());
          expect(after.act.getTime()).toBeGreaterThan(after.vote.getTime());
          if (at === 'vote') return;
          expect(after.vote.getTime()).toBeGreaterThan(now.getTime());
          const remindAt = reminderOf(calendar, now, after.vote);
          if (remindAt) expect(remindAt > now && remindAt < after.vote).toBe(true);
        },
      ),
    );
  });
});

test('The retro of a sprint over the spring weekend opens at the hour of the daily, once', async () => {
  const world = await planningTeam({ manager: '', at: '2026-03-26T08:00:00Z' });
  await startSprint(world, '2026-03-31', undefined, '2026-03-26');
  await world.moveTo('2026-03-26T08:05:00Z');
  expect(await world.app.upcoming()).toContainEqual(
    expect.objectContaining({ at: new Date('2026-03-30T09:00:00Z'), words: 'Open the retro on Sprint 1' }),
  );
  await world.moveTo('2026-03-30T10:30:00Z');
  expect(retros(world)).toEqual(['03-30T09:00 Retro 1 on Sprint 1']);
});
