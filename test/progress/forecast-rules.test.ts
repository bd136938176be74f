import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resample } from '../../src/features/progress/rules/forecast.ts';
import { type Scored, scoreOf } from '../../src/features/progress/rules/score.ts';
import { leftAtEndOf, throughputOf } from '../../src/features/progress/rules/throughput.ts';

/** The chance of at least `needed` successes in `days` tries that each succeed in half of the cases. */
function binomialTail(days: number, needed: number): number {
  let sum = 0;
  for (let k = Math.max(0, needed); k <= days; k++) sum += choose(days, k);
  return sum / 2 ** days;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let at = 1; at <= k; at++) result = (result * (n - at + 1)) / at;
  return result;
}

const people = (count: number, days: number) => Array.from({ length: days }, () => count);

describe('what is resampled', () => {
  test.each([
    [10, 5],
    [10, 8],
    [5, 5],
    [7, 1],
    [4, 5],
  ])(
    'in %i days of 0 or 3 points alike, %i times 3 points are done as often as the binomial tail says',
    (days, needed) => {
      const history = [
        { amount: 0, people: 1 },
        { amount: 3, people: 1 },
      ];
      const { probability } = resample({ left: 3 * needed, history, ahead: people(1, days), seed: 'a' });
      const exact = binomialTail(days, needed);
      expect(Math.abs(probability - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 2_000) + 1e-9);
    },
  );

  test.each([
    [10, 5, 1],
    [10.5, 5, 0],
    [0, 0, 1],
    [1, 0, 0],
    [0, 3, 1],
  ])('with 2 points on each day %f points in %i days are sure or impossible', (left, days, probability) => {
    const history = [{ amount: 2, people: 4 }];
    expect(resample({ left, history, ahead: people(4, days), seed: 'b' }).probability).toBe(probability);
  });

  test('with half of the people half is done', () => {
    const history = [{ amount: 4, people: 4 }];
    const whole = resample({ left: 20, history, ahead: people(4, 5), seed: 'c' });
    expect(whole).toEqual({ probability: 1, path: [16, 12, 8, 4, 0] });
    const half = resample({ left: 20, history, ahead: people(2, 5), seed: 'c' });
    expect(half).toEqual({ probability: 0, path: [18, 16, 14, 12, 10] });
  });

  test('days on which nobody was there and nothing was done say nothing', () => {
    const history = [
      { amount: 2, people: 2 },
      { amount: 0, people: 0 },
    ];
    expect(resample({ left: 10, history, ahead: people(2, 5), seed: 'd' }).probability).toBe(1);
  });

  test('the same data say the same, on another day something a little else', () => {
    const history = [0, 1, 2, 5, 0, 3].map((amount) => ({ amount, people: 3 }));
    const on = (seed: string) => resample({ left: 12, history, ahead: people(3, 6), seed });
    expect(on('sprint 2026-03-02')).toEqual(on('sprint 2026-03-02'));
    expect(on('sprint 2026-03-02').probability).not.toBe(on('sprint 2026-03-03').probability);
  });

  test('more to do is never likelier, and more people never less likely', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.nat(60), fc.integer({ min: 0, max: 10 }), (done, left, days) => {
        const history = done.map((amount) => ({ amount, people: 4 }));
        const chance = (more: number, count: number) =>
          resample({ left: left + more, history, ahead: people(count, days), seed: 'e' }, 200).probability;
        expect(chance(5, 4)).toBeLessThanOrEqual(chance(0, 4));
        expect(chance(0, 5)).toBeGreaterThanOrEqual(chance(0, 4));
      }),
    );
  });

  test('the middle path never rises where nothing was ever set back', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.nat(60), (done, left) => {
        const history = done.map((amount) => ({ amount, people: 4 }));
        const { path } = resample({ left, history, ahead: people(4, 8), seed: 'f' }, 200);
        for (const [at, one] of path.entries()) expect(one).toBeLessThanOrEqual(path[at - 1] ?? left);
        expect(Math.min(...path)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what was done on each day', () => {
  const dateOf = (at: Date) => at.toISOString().slice(0, 10);
  const step = (at: string, done: number, scope = 10) => ({
    ...{ at: new Date(at), position: 1, scope, done, changes: [] },
  });
  const dates = ['2026-03-05', '2026-03-06', '2026-03-09'];

  test('a day off counts on the next one, what comes late on the last, what is set back against its day', () => {
    const steps = [
      step('2026-03-05T09:00:00Z', 3),
      step('2026-03-07T09:00:00Z', 5),
      step('2026-03-09T09:00:00Z', 4),
      step('2026-03-12T09:00:00Z', 8),
    ];
    expect(throughputOf({ doneAtStart: 1, steps }, dates, dateOf)).toEqual([2, 0, 5]);
  });

  test('a clock that was set back puts it on the day that it said', () => {
    const steps = [step('2026-03-06T09:00:00Z', 3), step('2026-03-05T09:00:00Z', 5)];
    expect(throughputOf({ doneAtStart: 0, steps }, dates, dateOf)).toEqual([2, 3, 0]);
  });

  test('what was done after the last day was still left at its end', () => {
    const course = { committed: 10, doneAtStart: 0, steps: [step('2026-03-09T18:00:00Z', 8)] };
    expect(leftAtEndOf(course, '2026-03-09', dateOf)).toBe(2);
    const late = { ...course, steps: [...course.steps, step('2026-03-10T09:00:00Z', 10)] };
    expect(leftAtEndOf(late, '2026-03-09', dateOf)).toBe(2);
    expect(leftAtEndOf({ ...course, steps: [] }, '2026-03-09', dateOf)).toBe(10);
  });
});

describe('the score', () => {
  const scored = (sprintId: string, date: string, probability: number, cameTrue: boolean): Scored => ({
    ...{ sprintId, date, probability, cameTrue },
  });

  test('is of the middle forecast of each of the last three sprints, and of the last twelve days', () => {
    const days = [
      scored('old', '2026-01-05', 0.9, false),
      scored('a', '2026-02-02', 0.1, true),
      scored('a', '2026-02-03', 0.5, true),
      scored('a', '2026-02-04', 0.2, true),
      scored('b', '2026-02-16', 0.7, false),
      scored('c', '2026-03-02', 0.49, false),
    ];
    const { hits, calibration } = scoreOf(days);
    expect(hits).toEqual({ right: 2, of: 3 });
    expect(calibration?.cameTrue).toBe(3);
    expect(calibration?.of).toBe(6);
    expect(calibration?.said).toBeCloseTo((0.9 + 0.1 + 0.5 + 0.2 + 0.7 + 0.49) / 6, 10);
  });

  test('older days than twelve do not count', () => {
    const days = Array.from({ length: 20 }, (_, at) =>
      scored('s', `2026-03-${String(at + 1).padStart(2, '0')}`, at < 8 ? 0 : 1, at >= 8),
    );
    expect(scoreOf(days).calibration).toEqual({ said: 1, cameTrue: 12, of: 12 });
  });

  test('is nothing before the first', () => {
    expect(scoreOf([])).toEqual({ hits: { right: 0, of: 0 }, calibration: null });
  });
});
