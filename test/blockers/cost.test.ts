import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockerSpan,
  blockedDaysIn,
  costOf,
  hoursADay,
  type OpenTime,
} from '../../src/features/blockers/rules/index.ts';
import { type WorkingCalendar, workingMsBetween } from '../../src/time/index.ts';

const HOUR = 3_600_000;
const BEGINNING = new Date('2026-03-02T08:00:00Z');

const berlin: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  ...{ startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-04-03', '2026-04-06']),
};
const night: WorkingCalendar = { ...berlin, days: [1, 2, 3, 4, 5, 6], startsAt: '22:00', endsAt: '06:00' };

function opened(times: ReadonlyArray<[string, string]>, calendar = berlin): OpenTime[] {
  return times.map(([from, to]) => ({
    ...{ from: new Date(from), to: new Date(to) },
    fromMs: workingMsBetween(calendar, BEGINNING, new Date(from)),
    toMs: workingMsBetween(calendar, BEGINNING, new Date(to)),
  }));
}

function span(number: number, storyKey: string | null, open: OpenTime[]): BlockerSpan {
  const [first, last] = [open[0]?.from ?? BEGINNING, open.at(-1)?.to ?? BEGINNING];
  const openMs = open.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return {
    ...{ id: `b${number}`, number, title: `blocker ${number}`, storyKey, storyId: null, isCritical: false },
    ...{ raisedAt: first, acknowledgedAt: null, resolvedAt: last, acknowledgedMs: null },
    ...{ resolvedMs: openMs, openMs, open },
  };
}

describe('what blockers cost, in days of a story', () => {
  test.each<[string, WorkingCalendar, Array<[string | null, Array<[string, string]>]>, number]>([
    ['none', berlin, [], 0],
    ['a morning', berlin, [['A', [['2026-03-03T09:00+01:00', '2026-03-03T13:00+01:00']]]], 0.5],
    // Friday 13:00 to Monday 11:00: 4 h + 2 h
    ['over a weekend', berlin, [['A', [['2026-03-06T13:00+01:00', '2026-03-09T11:00+01:00']]]], 0.75],
    // Thursday 16:00 over Good Friday and Easter Monday to Tuesday 10:00: 1 h + 1 h
    ['over two holidays', berlin, [['A', [['2026-04-02T16:00+02:00', '2026-04-07T10:00+02:00']]]], 0.25],
    // Friday 27 March 16:00 to Monday 30 March 10:00: the clocks go forward between, in nobody's hours
    [
      'over a change of clocks',
      berlin,
      [['A', [['2026-03-27T16:00+01:00', '2026-03-30T10:00+02:00']]]],
      0.25,
    ],
    // The shift of Saturday 28 March, 22:00 to 06:00, has seven hours
    [
      'in a night on which the clocks change',
      night,
      [['A', [['2026-03-28T20:00+01:00', '2026-03-29T12:00+02:00']]]],
      7 / 8,
    ],
    [
      'two at once on one story',
      berlin,
      [
        ['A', [['2026-03-03T09:00+01:00', '2026-03-03T13:00+01:00']]],
        ['A', [['2026-03-03T11:00+01:00', '2026-03-03T17:00+01:00']]],
      ],
      1,
    ],
    [
      'two at once on two stories',
      berlin,
      [
        ['A', [['2026-03-03T09:00+01:00', '2026-03-03T13:00+01:00']]],
        ['B', [['2026-03-03T11:00+01:00', '2026-03-03T17:00+01:00']]],
      ],
      1.25,
    ],
    [
      'resolved and reopened',
      berlin,
      [
        [
          'A',
          [
            ['2026-03-03T09:00+01:00', '2026-03-03T11:00+01:00'],
            ['2026-03-04T15:00+01:00', '2026-03-04T17:00+01:00'],
          ],
        ],
      ],
      0.5,
    ],
    ['of no story', berlin, [[null, [['2026-03-03T09:00+01:00', '2026-03-03T17:00+01:00']]]], 0],
  ])('%s', (_name, calendar, blockers, days) => {
    const spans = blockers.map(([key, times], at) => span(at + 1, key, opened(times, calendar)));
    expect(costOf(spans, hoursADay(calendar)).storyDays).toBeCloseTo(days, 9);
  });

  test('as many days as they have days: a shift over midnight counts as one', () => {
    expect(hoursADay(night)).toBe(8);
    expect(hoursADay({ startsAt: '08:30', endsAt: '16:00' })).toBe(7.5);
  });
});

describe('medians and the longest', () => {
  const took = (number: number, hours: number | null, acknowledged: number | null): BlockerSpan => ({
    ...span(number, 'A', []),
    resolvedMs: hours === null ? null : hours * HOUR,
    resolvedAt: hours === null ? null : BEGINNING,
    openMs: (hours ?? 5) * HOUR,
    acknowledgedMs: acknowledged === null ? null : acknowledged * HOUR,
  });

  test.each<[string, Array<[number | null, number | null]>, number | null, number | null]>([
    ['none', [], null, null],
    ['one', [[3, 1]], 3, 1],
    [
      'of two, what lies between',
      [
        [3, 1],
        [6, 2],
      ],
      4.5,
      1.5,
    ],
    [
      'of three, the one in the middle, however long the last',
      [
        [3, 1],
        [80, null],
        [6, 2],
      ],
      6,
      1.5,
    ],
    [
      'the open are in none',
      [
        [3, 1],
        [null, null],
      ],
      3,
      1,
    ],
  ])('%s', (_name, all, resolve, acknowledge) => {
    const cost = costOf(
      all.map(([hours, acknowledged], at) => took(at + 1, hours, acknowledged)),
      8,
    );
    expect(cost.resolveMs).toBe(resolve === null ? null : resolve * HOUR);
    expect(cost.acknowledgeMs).toBe(acknowledge === null ? null : acknowledge * HOUR);
  });

  test('three at most, the longest first, the earlier of two alike', () => {
    const { longest, open, count } = costOf(
      [took(1, 2, 1), took(2, 9, 1), took(3, null, 1), took(4, 9, 1)],
      8,
    );
    expect(longest.map(({ number }) => number)).toEqual([2, 4, 3]);
    expect([open, count]).toEqual([1, 4]);
  });

  test('no story is blocked for longer than all its blockers were open, nor shorter than the longest', () => {
    const hours = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({
      ...{ from: BEGINNING, to: BEGINNING, fromMs: from * HOUR, toMs: (from + length) * HOUR },
    }));
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 6 }), (times) => {
        const spans = times.map((time, at) => span(at + 1, 'A', [time]));
        const { storyDays } = costOf(spans, 8);
        const all = spans.map(({ openMs }) => openMs / HOUR / 8);
        expect(storyDays).toBeLessThanOrEqual(all.reduce((sum, days) => sum + days, 0) + 1e-9);
        expect(storyDays).toBeGreaterThanOrEqual(Math.max(...all) - 1e-9);
      }),
    );
  });
});

describe('a day counts as blocked when a story stood still for more than half of it', () => {
  const days = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'];
  test.each<[string, Array<[string, Array<[string, string]>]>, string[]]>([
    ['exactly half', [['A', [['2026-03-05T09:00+01:00', '2026-03-05T13:00+01:00']]]], []],
    ['a minute more', [['A', [['2026-03-05T09:00+01:00', '2026-03-05T13:01+01:00']]]], ['2026-03-05']],
    ['not of days off', [['A', [['2026-03-05T16:00+01:00', '2026-03-09T10:00+01:00']]]], ['2026-03-06']],
    [
      'by two blockers together',
      [
        ['A', [['2026-03-05T09:00+01:00', '2026-03-05T12:00+01:00']]],
        ['A', [['2026-03-05T14:00+01:00', '2026-03-05T17:00+01:00']]],
      ],
      ['2026-03-05'],
    ],
    [
      'not by two stories together',
      [
        ['A', [['2026-03-05T09:00+01:00', '2026-03-05T12:00+01:00']]],
        ['B', [['2026-03-05T14:00+01:00', '2026-03-05T17:00+01:00']]],
      ],
      [],
    ],
  ])('%s', (_name, blockers, blocked) => {
    const spans = blockers.map(([key, times], at) => span(at + 1, key, opened(times)));
    expect(blockedDaysIn(spans, berlin, days)).toEqual(blocked);
  });
});
