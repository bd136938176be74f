import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, isTimeToGiveUp } from '../../src/delivery/backoff.ts';

describe('backing off', () => {
  test.each([
    { attempts: 1, seconds: 2 },
    { attempts: 2, seconds: 4 },
    { attempts: 5, seconds: 32 },
    { attempts: 8, seconds: 256 },
    { attempts: 9, seconds: 300 },
    { attempts: 1000, seconds: 300 },
  ])('after attempt $attempts it rests $seconds s', ({ attempts, seconds }) => {
    expect(backoffMs(attempts, 0)).toBe(seconds * 1000);
  });

  test('chance takes up to half of it away, and never more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, chance) => {
          const full = backoffMs(n, 0);
          const rest = backoffMs(n, chance);
          expect(rest).toBeLessThanOrEqual(full);
          expect(rest).toBeGreaterThanOrEqual(full / 2);
        },
      ),
    );
  });
});

test.each([
  { first: null, gives: false },
  { first: '2026-03-02T08:00:00.000Z', gives: false },
  { first: '2026-02-27T08:00:00.000Z', gives: false },
  { first: '2026-02-27T07:59:59.999Z', gives: true },
])('first tried at $first, given up on 2 March at 8: $gives', ({ first, gives }) => {
  expect(isTimeToGiveUp(first === null ? null : new Date(first), new Date('2026-03-02T08:00:00.000Z'))).toBe(
    gives,
  );
});
