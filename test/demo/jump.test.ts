import { describe, expect, test } from 'vitest';
import { whereTo } from '../../src/demo/page-host/jump.ts';

describe('where the clock is moved to', () => {
  test.each([
    ['15min', '2026-03-02T07:57:00.000Z', '2026-03-02T08:12:00.000Z'],
    ['4h', '2026-03-02T07:57:00.000Z', '2026-03-02T11:57:00.000Z'],
    ['4h', '2026-03-28T23:30:00.000Z', '2026-03-29T03:30:00.000Z'],
    ['tomorrow', '2026-03-02T07:57:00.000Z', '2026-03-03T08:00:00.000Z'],
    ['tomorrow', '2026-03-02T23:30:00.000Z', '2026-03-04T08:00:00.000Z'],
    ['tomorrow', '2026-03-28T12:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['monday', '2026-03-02T07:57:00.000Z', '2026-03-09T08:00:00.000Z'],
    ['monday', '2026-03-08T22:30:00.000Z', '2026-03-09T08:00:00.000Z'],
    ['monday', '2026-03-27T12:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  ] as const)('%s from %s', (to, now, then) => {
    expect(whereTo(to, new Date(now), 'Europe/Berlin').toISOString()).toBe(then);
  });
});
