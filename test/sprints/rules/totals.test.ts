import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allocate,
  DEFAULT_ALLOCATION,
  paceOf,
  STATUSES,
  STORY_TYPES,
  sharesOf,
  totalsOf,
  workingDates,
} from '../../../src/features/sprints/index.ts';

const stories = fc.array(
  fc.record({
    estimate: fc.option(fc.nat(12), { nil: null }),
    type: fc.constantFrom(...STORY_TYPES),
    status: fc.constantFrom(...STATUSES),
    assignees: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D')),
  }),
);

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

test('the shares of types, and those of people and of nobody, add up to what was chosen', () => {
  fc.assert(
    fc.property(stories, (some) => {
      const totals = totalsOf(some);
      expect(sum(Object.values(totals.byType))).toBeCloseTo(totals.chosen, 6);
      expect(sum(totals.byMember.values()) + totals.unassigned).toBeCloseTo(totals.chosen, 6);
      expect(totals.done).toBeLessThanOrEqual(totals.chosen);
      const shares = sum(Object.values(sharesOf(totals)));
      expect(shares).toBeCloseTo(totals.chosen === 0 ? 0 : 100, 6);
    }),
  );
});

test('a story of several people is split evenly, and one that was dropped counts for nobody', () => {
  const story = { type: 'bug' as const, status: 'done' as const };
  const totals = totalsOf([
    { ...story, estimate: 8, assignees: ['A', 'B'] },
    { ...story, estimate: null, assignees: ['A'] },
    { ...story, estimate: 5, assignees: ['A'], status: 'dropped' },
  ]);
  expect(totals).toEqual({
    ...{ count: 2, chosen: 8, done: 8, unestimated: 1, unassigned: 0 },
    byType: { feature: 0, performance: 0, debt: 0, bug: 8 },
    byMember: new Map([
      ['A', 4],
      ['B', 4],
    ]),
  });
});

test('the allocation of a capacity is 60, 20, 10 and 10 percent', () => {
  expect(allocate(45, DEFAULT_ALLOCATION)).toEqual({ feature: 27, performance: 9, debt: 4.5, bug: 4.5 });
});

test.each([
  ['what was set', 'points', 1.5, [{ completed: 30, days: 40 }], { amount: 1.5, source: 'set' }],
  [
    'the average of what is known',
    ...(['points', null] as const),
    [
      { completed: 30, days: 40 },
      { completed: 25, days: 40 },
    ],
    { amount: 0.69, source: 'average', sprints: 2 },
  ],
  ['one, where nothing is known', 'points', null, [], { amount: 1, source: 'usual' }],
  [
    'one, where nothing was done',
    'points',
    null,
    [{ completed: 0, days: 40 }],
    { amount: 1, source: 'usual' },
  ],
  ['eight hours', 'hours', null, [{ completed: 30, days: 40 }], { amount: 8, source: 'hours' }],
] as const)('a person does in a day %s', (_what, unit, set, past, pace) => {
  expect(paceOf(unit, set, past)).toEqual(pace);
});

test('working dates leave out days off and holidays', () => {
  const calendar = {
    ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4] as const, startsAt: '09:00', endsAt: '17:00' },
    holidays: new Set(['2026-03-03']),
  };
  expect(workingDates(calendar, '2026-03-01', '2026-03-06')).toEqual([
    '2026-03-02',
    '2026-03-04',
    '2026-03-05',
  ]);
});
