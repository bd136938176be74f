import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Beat, type BeatOptions, startBeat } from '../../src/time/index.ts';

let beat: Beat | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-03T09:00Z') });
});
afterEach(async () => {
  const stopped = beat?.stop();
  await vi.runAllTimersAsync();
  await stopped;
  vi.useRealTimers();
});

/** Starts a beat that notes, in milliseconds since now, when each run began. */
function beatThat(options: Partial<BeatOptions> = {}) {
  const begun: number[] = [];
  const errors: unknown[] = [];
  const start = performance.now();
  beat = startBeat({
    everyMs: 5_000,
    onError: (error) => errors.push(error),
    ...options,
    run: async () => {
      begun.push(performance.now() - start);
      await options.run?.();
    },
  });
  return { beat, begun, errors };
}

test('runs at once, and then every so often', async () => {
  const { begun } = beatThat();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(begun).toEqual([0, 5_000, 10_000]);
});

test('goes on at the same pace when the wall clock is set back an hour', async () => {
  const { begun } = beatThat();
  await vi.advanceTimersByTimeAsync(1_000);
  vi.setSystemTime(new Date('2026-03-03T08:00Z'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toEqual([0, 5_000, 10_000]);
});

test('never overlaps itself: a slow run delays the next, and nothing is caught up on', async () => {
  const { begun } = beatThat({ run: () => new Promise((resolve) => setTimeout(resolve, 12_000)) });
  await vi.advanceTimersByTimeAsync(40_000);
  expect(begun).toEqual([0, 17_000, 34_000]);
});

test('comes sooner when something is due sooner, never later, never hot', async () => {
  const due = [1_500, 60_000, null, -3_000, null];
  const { begun } = beatThat({ nextDueInMs: async () => due.shift() ?? null });
  await vi.advanceTimersByTimeAsync(16_000);
  expect(begun).toEqual([0, 1_500, 6_500, 11_500, 11_510]);
});

test('a run that fails is reported and the next one comes', async () => {
  const outcomes = [new Error('database is locked')];
  const { begun, errors } = beatThat({
    run: async () => {
      const failure = outcomes.shift();
      if (failure) throw failure;
    },
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(errors).toEqual([new Error('database is locked')]);
  expect(begun).toEqual([0, 5_000]);
});

test('so is not knowing what is due next', async () => {
  const { begun, errors } = beatThat({ nextDueInMs: () => Promise.reject(new Error('database is locked')) });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(errors).toHaveLength(2);
  expect(begun).toEqual([0, 5_000]);
});

describe('poked', () => {
  test('while it rests, it runs at once; several pokes are one', async () => {
    const { beat, begun } = beatThat();
    await vi.advanceTimersByTimeAsync(1_000);
    beat.poke();
    beat.poke();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(begun).toEqual([0, 1_000]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual([0, 1_000, 6_000]);
  });

  test('while it runs, it runs once more right after', async () => {
    const { beat, begun } = beatThat({ run: () => new Promise((resolve) => setTimeout(resolve, 100)) });
    await vi.advanceTimersByTimeAsync(50);
    beat.poke();
    beat.poke();
    await vi.advanceTimersByTimeAsync(300);
    expect(begun).toHaveLength(2);
  });

  test('while it asks what is due, it does not forget', async () => {
    const { beat, begun } = beatThat({
      nextDueInMs: () => new Promise((resolve) => setTimeout(() => resolve(null), 100)),
    });
    await vi.advanceTimersByTimeAsync(50);
    beat.poke();
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toHaveLength(2);
  });
});

describe('stopped', () => {
  test('waits for the run that is under way, and no other comes', async () => {
    let finished = false;
    const { beat, begun } = beatThat({
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        finished = true;
      },
    });
    await vi.advanceTimersByTimeAsync(50);
    const stopped = beat.stop().then(() => finished);
    beat.poke();
    await vi.advanceTimersByTimeAsync(60);
    expect(await stopped).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(begun).toEqual([0]);
  });

  test('while it rests, it ends at once and leaves no timer behind', async () => {
    const { beat, begun } = beatThat();
    await vi.advanceTimersByTimeAsync(1_000);
    const stopped = beat.stop();
    await vi.advanceTimersByTimeAsync(0);
    await stopped;
    expect(vi.getTimerCount()).toBe(0);
    expect(begun).toEqual([0]);
  });
});

test.each([0, -1, 5_001, Number.NaN])('a beat every %d ms is refused', (everyMs) => {
  expect(() => beatThat({ everyMs })).toThrow(RangeError);
});
