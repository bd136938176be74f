import { describe, expect, test } from 'vitest';
import { altOf, type Chart } from '../../src/charts/index.ts';
import { burndownOf } from './fixtures/burndowns.ts';
import { charts } from './fixtures/index.ts';

function altOfThat(name: string): string {
  return altOf(charts[name] as Chart);
}

describe('What is said to those who cannot see it', () => {
  test('of a burndown: what is left, what should be, how the scope changed, what was blocked, what will be', () => {
    expect(altOfThat('usual')).toBe(
      'Burndown of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar: 21 of 44 points are left on Tue 10 Mar, 16 by the plan. ' +
        '40 were committed; the scope changed 3 times, by +4 in all: ERP-007 +5 (added on Tue 3 Mar), ' +
        'ERP-011 −2 (removed on Fri 6 Mar) and PROC-002 +1 (re-estimated on Mon 9 Mar). ' +
        'Work was blocked on Thu 5 Mar and Fri 6 Mar. The forecast leaves 7 points at the end.',
    );
  });

  test('of a burndown on which nothing happened', () => {
    expect(altOfThat('day-one')).toBe(
      'Burndown of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar: 40 of 40 points are left on Mon 2 Mar, 40 by the plan. ' +
        '40 were committed, and the scope has not changed.',
    );
  });

  test('of many changes: the largest, and how many more', () => {
    const alt = altOfThat('crowded');
    expect(alt).toContain('the scope changed 50 times, by +141 in all');
    expect(alt).toContain('ERP-136 +13 (added on Wed 4 Mar)');
    expect(alt).toContain(' and 38 more.');
  });

  test('of several sprints: of each what matters most, however long its story is', () => {
    const panels = [1, 2, 3].map((number) =>
      burndownOf({
        ...{ name: `Sprint ${number}`, days: 12, committed: 40, now: 8 },
        deeds: Array.from({ length: 30 }, (_, index) => [
          1 + index / 10,
          3,
          'added',
          'A-LONG-KEY-'.repeat(9),
        ]),
      }),
    );
    const alt = altOf({ kind: 'burndown', panels });
    expect(alt.length).toBeLessThanOrEqual(2_000);
    expect(alt.match(/Burndown of Sprint \d, .*? 130 of 130 points are left/g)).toHaveLength(3);
  });

  test('of a burnup', () => {
    expect(altOfThat('burnup')).toBe(
      'Burnup of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar: 23 of 44 points are done on Tue 10 Mar. ' +
        'All there is to do went from 40 to 44.',
    );
  });

  test('of a cumulative flow: every column, now and in the beginning', () => {
    expect(altOfThat('flow')).toBe(
      'Cumulative flow of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar, in points: ' +
        'backlog 4, in progress 8, code review 7, testing 2 and done 23 at the end of Tue 10 Mar. ' +
        'At the end of Mon 2 Mar: backlog 34, in progress 6, code review 0, testing 0 and done 0.',
    );
  });

  test('of velocity: the average, then each sprint', () => {
    expect(altOfThat('velocity')).toBe(
      'Velocity of the last 4 sprints, in points. 34.3 were completed on average of the last three. ' +
        'Sprint 2025-12 completed 27 of 30, Sprint 2026-01 completed 34 of 34, ' +
        'Sprint 2026-02 completed 31 of 38 and Sprint 2026-03 completed 38 of 36.',
    );
  });

  test.each([
    ['velocity-first', 'Velocity: no sprint is closed yet.'],
    [
      'flow-not-begun',
      'Cumulative flow of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar, in points: nothing is known yet.',
    ],
  ])('of %s: that there is nothing', (name, words) => {
    expect(altOfThat(name)).toBe(words);
  });
});
