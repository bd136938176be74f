import { describe, expect, test } from 'vitest';
import {
  behindOf,
  daysOver,
  type Judgement,
  judged,
  levelOf,
  percentBehind,
  planOf,
} from '../../src/features/progress/index.ts';
import type { WorkingCalendar } from '../../src/time/index.ts';

const calendar: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-03-05']),
};
/** Two weeks with a holiday: nine working days. */
const sprint = { startsOn: '2026-03-02', endsOn: '2026-03-13' };

test.each([
  ['before the first day', '2026-02-27T12:00:00Z', 0],
  ['on the first day, however late', '2026-03-02T22:30:00Z', 0],
  ['on the second', '2026-03-02T23:00:00Z', 1],
  ['on the holiday', '2026-03-05T12:00:00Z', 3],
  ['on the day after the holiday', '2026-03-06T12:00:00Z', 3],
  ['on Saturday and on Sunday', '2026-03-08T12:00:00Z', 4],
  ['on the last day, while people work', '2026-03-13T15:59:59Z', 8],
  ['on the last day, when they stop', '2026-03-13T16:00:00Z', 9],
  ['ever after', '2026-03-20T12:00:00Z', 9],
])('%s so many of nine working days are over', (_when, at, over) => {
  expect(daysOver(sprint, calendar, new Date(at))).toEqual({ over, of: 9 });
});

test('a sprint that ends on a Sunday is over with the hours of its Friday', () => {
  const weekend = { startsOn: '2026-03-09', endsOn: '2026-03-15' };
  expect(daysOver(weekend, calendar, new Date('2026-03-13T15:59:00Z'))).toEqual({ over: 4, of: 5 });
  expect(daysOver(weekend, calendar, new Date('2026-03-13T16:00:00Z'))).toEqual({ over: 5, of: 5 });
  expect(daysOver(weekend, calendar, new Date('2026-03-14T12:00:00Z'))).toEqual({ over: 5, of: 5 });
});

test.each([
  // Day 8 of 10 with 40 points: seven days are over, so 40 × 7 ÷ 10 = 28 by the plan.
  ['18 of 28: 10 ÷ 40 is 25 %', 40, 7, 10, 18, 'red'],
  ['20 of 28: 8 ÷ 40 is 20 % and no more', 40, 7, 10, 20, 'yellow'],
  ['19.9 of 28: 8.1 ÷ 40 is 20.25 %', 40, 7, 10, 19.9, 'red'],
  ['24 of 28: 4 ÷ 40 is 10 % and no more', 40, 7, 10, 24, 'green'],
  ['23 of 28: 5 ÷ 40 is 12.5 %', 40, 7, 10, 23, 'yellow'],
  ['28 of 28: on plan', 40, 7, 10, 28, 'green'],
  ['40 of 28: ahead', 40, 7, 10, 40, 'green'],
  // The first day asks for nothing yet.
  ['0 of 0', 40, 0, 10, 0, 'green'],
  // 21 × 3 ÷ 10 = 6.3: 6.3 ÷ 21 is 30 %.
  ['0 of 6.3', 21, 3, 10, 0, 'red'],
  // At the end all that was committed: 36 of 40 is 10 %, 32 is 20 %, 31 is 22.5 %.
  ['36 of 40 at the end', 40, 10, 10, 36, 'green'],
  ['32 of 40 at the end', 40, 10, 10, 32, 'yellow'],
  ['31 of 40 at the end', 40, 10, 10, 31, 'red'],
] as const)('%s', (_why, committed, over, of, done, level) => {
  const plan = planOf(committed, { over, of });
  expect(levelOf(behindOf({ committed, plan, done }), false)).toBe(level);
});

test.each([
  // 0.1 + 0.2 is 0.30000000000000004 to a computer: of 1, that is behind by 10 % and by 20 %, and not by more.
  [0.1 + 0.2, 0.2, 'green'],
  [0.1 + 0.2, 0.1, 'yellow'],
  [0.7 + 0.1, 0.6, 'yellow'],
] as const)('the noise of %d − %d flips no level', (plan, done, level) => {
  expect(levelOf(behindOf({ committed: 1, plan, done }), false)).toBe(level);
});

test('nobody is behind where nothing was committed to, but a critical blocker of a goal story is red all the same', () => {
  const behind = behindOf({ committed: 0, plan: planOf(0, { over: 7, of: 10 }), done: 5 });
  expect(levelOf(behind, false)).toBeNull();
  expect(levelOf(behind, true)).toBe('red');
  expect(levelOf(-0.5, true)).toBe('red');
  expect(planOf(40, { over: 0, of: 0 })).toBe(0);
});

test.each([
  [0.25, 25],
  [0.1, 10],
  [0.104, 10.4],
  [0.1001, 10.1],
  [0.2, 20],
  [0.2049, 20.5],
  [0.0949, 9],
  [0.001, 0],
  [-0.055, -5],
])('behind by %d is said as %d %, which names no other level', (behind, percent) => {
  expect(percentBehind(behind)).toBeCloseTo(percent, 9);
  expect(levelOf(percentBehind(behind) / 100, false)).toBe(levelOf(behind, false));
});

describe('A sprint turns red', () => {
  /** Judged so, one after another: day of March and level. Answers on which of them it turned. */
  function turnsOf(...judgements: Array<[number, Judgement['level']]>): number[] {
    let before: Judgement | null = null;
    return judgements.flatMap(([day, level], at) => {
      const next = judged(before, { level, today: `2026-03-${String(day).padStart(2, '0')}` });
      before = next;
      return next.isTurn ? [at] : [];
    });
  }

  test.each([
    ['at once', [[2, 'red']], [0]],
    [
      'from green, from yellow and from nothing',
      [
        [2, 'green'],
        [2, 'red'],
      ],
      [1],
    ],
    [
      'once, however long it stays so',
      [
        [2, 'red'],
        [2, 'red'],
        [3, 'red'],
        [9, 'red'],
      ],
      [0],
    ],
    [
      'once a day, however often it comes and goes',
      [
        [2, 'red'],
        [2, 'yellow'],
        [2, 'red'],
        [2, 'green'],
        [2, 'red'],
      ],
      [0],
    ],
    [
      'not anew where the day ended red',
      [
        [2, 'red'],
        [2, 'yellow'],
        [2, 'red'],
        [3, 'yellow'],
        [3, 'red'],
      ],
      [0],
    ],
    [
      'anew after a day that did not end red',
      [
        [2, 'red'],
        [2, 'yellow'],
        [3, 'red'],
      ],
      [0, 2],
    ],
    [
      'anew after a day on which nothing was estimated any more',
      [
        [2, 'red'],
        [3, null],
        [4, 'red'],
      ],
      [0, 2],
    ],
    [
      'anew after days without a judgement',
      [
        [2, 'red'],
        [2, 'green'],
        [9, 'red'],
        [10, 'red'],
      ],
      [0, 2],
    ],
  ] as Array<[string, Array<[number, Judgement['level']]>, number[]]>)('%s', (_when, judgements, turned) => {
    expect(turnsOf(...judgements)).toEqual(turned);
  });

  test('by a count that goes up with each turn', () => {
    const first = judged(null, { level: 'red', today: '2026-03-02' });
    const over = judged(first, { level: 'green', today: '2026-03-03' });
    expect(judged(over, { level: 'red', today: '2026-03-04' })).toMatchObject({ turns: 2, isTurn: true });
  });
});
