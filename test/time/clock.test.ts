import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock, whileHeld } from '../../src/time/index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe("the system's clock", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-03T09:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('sleeps for longer than a timer can', async () => {
    const woken = wakeTimeOf(systemClock.sleepUntil(new Date('2026-05-03T09:00Z')));
    await vi.advanceTimersByTimeAsync(60 * DAY);
    expect(woken.at).toBeNull();
    await vi.advanceTimersByTimeAsync(DAY);
    expect(woken.at).toEqual(new Date('2026-05-03T09:00Z'));
  });

  test('notices within a minute that it was set forwards', async () => {
    const woken = wakeTimeOf(systemClock.sleepUntil(new Date('2026-03-04T09:00Z')));
    await vi.advanceTimersByTimeAsync(MINUTE);
    vi.setSystemTime(new Date('2026-03-06T09:00Z'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(woken.at).not.toBeNull();
  });

  test('does not wake early when it was set back an hour', async () => {
    const woken = wakeTimeOf(systemClock.sleepUntil(new Date('2026-03-03T09:30Z')));
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    vi.setSystemTime(new Date('2026-03-03T08:10Z'));
    await vi.advanceTimersByTimeAsync(79 * MINUTE);
    expect(woken.at).toBeNull();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(woken.at).toEqual(new Date('2026-03-03T09:30Z'));
  });

  test('does not sleep until a time gone by', async () => {
    await systemClock.sleepUntil(new Date('2026-03-03T08:59Z'));
    expect(systemClock.now()).toEqual(new Date('2026-03-03T09:00Z'));
  });

  test('cannot be held', async () => {
    expect(await whileHeld(systemClock, async () => 'done')).toBe('done');
  });

  test('leaves no timer behind when a sleep is given up', async () => {
    const giveUp = new AbortController();
    const sleep = systemClock.sleepUntil(new Date('2026-03-04T09:00Z'), giveUp.signal);
    giveUp.abort(new Error('stopped'));
    await expect(sleep).rejects.toThrow('stopped');
    expect(vi.getTimerCount()).toBe(0);
    await expect(systemClock.sleepUntil(new Date('2026-03-04T09:00Z'), giveUp.signal)).rejects.toThrow(
      'stopped',
    );
  });

  test('refuses to sleep until no time at all', async () => {
    await expect(systemClock.sleepUntil(new Date(Number.NaN))).rejects.toThrow(RangeError);
  });
});

function wakeTimeOf(sleep: Promise<void>): { at: Date | null } {
  const woken: { at: Date | null } = { at: null };
  void sleep.then(() => {
    woken.at = systemClock.now();
  });
  return woken;
}
