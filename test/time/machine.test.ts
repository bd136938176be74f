import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { machineDate, machineNow, pause, TimeoutError, withTimeout } from '../../src/time/index.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-03T09:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('work that ends in time gives what it gives, and leaves no timer behind', async () => {
  await expect(withTimeout(Promise.resolve('done'), 1_000, 'too late')).resolves.toBe('done');
  await expect(withTimeout(Promise.reject(new Error('broken')), 1_000, 'too late')).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that takes too long is given up with the words it was given', async () => {
  const outcome = expect(withTimeout(new Promise(() => undefined), 1_000, 'Slack took too long')).rejects;
  const asserted = Promise.all([
    outcome.toThrow('Slack took too long'),
    outcome.toBeInstanceOf(TimeoutError),
  ]);
  await vi.advanceTimersByTimeAsync(1_000);
  await asserted;
});

test('a pause lasts as long as it was meant to, unless it is cut short', async () => {
  const start = machineNow();
  const paused = pause(500).then(() => machineNow() - start);
  await vi.advanceTimersByTimeAsync(500);
  expect(await paused).toBe(500);

  const stop = new AbortController();
  const cut = pause(500, stop.signal);
  stop.abort(new Error('stopped'));
  await expect(cut).rejects.toThrow('stopped');
  await expect(pause(500, stop.signal)).rejects.toThrow('stopped');
  expect(vi.getTimerCount()).toBe(0);
});

test('the monotonic clock does not notice that the wall clock was set', async () => {
  const start = machineNow();
  vi.setSystemTime(new Date('2026-03-03T08:00Z'));
  await vi.advanceTimersByTimeAsync(10);
  expect(machineNow() - start).toBe(10);
  expect(machineDate()).toEqual(new Date('2026-03-03T08:00:00.010Z'));
});
