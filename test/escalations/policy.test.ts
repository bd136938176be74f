import { describe, expect, test } from 'vitest';
import {
  defaultPolicy,
  type Policy,
  rungsOf,
  whatIsWrong,
} from '../../src/features/escalations/rules/index.ts';

const lead = { kind: 'role', role: 'team_lead' } as const;
const manager = { kind: 'role', role: 'product_owner' } as const;

const hoursOf = (policy: Policy) =>
  rungsOf(policy).map(({ step, repeat, afterMs }) => `${afterMs / 3_600_000}h:${step}.${repeat}`);

test('by default the team lead is told over 4 hours and the product manager over 8', () => {
  expect(rungsOf(defaultPolicy)).toEqual([
    { step: 0, repeat: 0, afterMs: 4 * 3_600_000, tell: lead },
    { step: 1, repeat: 0, afterMs: 8 * 3_600_000, tell: manager },
  ]);
  expect(defaultPolicy.hours).toBe('working');
  expect(whatIsWrong(defaultPolicy)).toBeNull();
});

test('a step is told again between those after it, and at the same hour the later step comes last', () => {
  const steps = [
    { afterHours: 4, tell: lead, repeat: { everyHours: 2, times: 3 } },
    { afterHours: 8, tell: manager },
  ];
  expect(hoursOf({ hours: 'wall', steps })).toEqual(['4h:0.0', '6h:0.1', '8h:0.2', '8h:1.0', '10h:0.3']);
});

describe('a policy is refused in a sentence that says what is wrong', () => {
  const step = (afterHours: number, repeat?: { everyHours: number; times: number }) => ({
    ...{ afterHours, tell: lead },
    ...(repeat && { repeat }),
  });
  test.each([
    [[], 'A policy needs at least one step.'],
    [[1, 2, 3, 4, 5, 6, 7].map((hours) => step(hours)), 'A policy has 6 steps at most.'],
    [[step(0)], 'A step comes after more than 0 and at most 160 hours, not after 0.'],
    [[step(161)], 'A step comes after more than 0 and at most 160 hours, not after 161.'],
    [[step(Number.NaN)], 'A step comes after more than 0 and at most 160 hours, not after NaN.'],
    [[step(4), step(4)], 'Two steps come after 4 hours. Give each an hour of its own.'],
    [
      [step(4, { everyHours: 0, times: 1 })],
      'A step is repeated every more than 0 and at most 160 hours, not every 0.',
    ],
    [[step(4, { everyHours: 1, times: 4 })], 'A step is repeated 1 to 3 times, not 4.'],
    [[step(4, { everyHours: 1, times: 1.5 })], 'A step is repeated 1 to 3 times, not 1.5.'],
  ])('%j', (steps, sentence) => {
    expect(whatIsWrong({ hours: 'working', steps })).toBe(sentence);
  });
});
