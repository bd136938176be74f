import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { type Chart, type Charts, createCharts } from '../../src/charts/index.ts';
import type { ChartsOptions } from '../../src/charts/worker/pool.ts';
import { charts } from './fixtures/index.ts';

const chart = charts.usual as Chart;
/** Nothing that can be drawn, as a row of the database may have it. */
const broken: Chart = JSON.parse('{"kind":"burndown","panels":[null]}');

/** Charts, and the threads that they start. */
function start(options: ChartsOptions = {}): Charts & { threads: Worker[] } {
  const threads: Worker[] = [];
  const count = (message: unknown) => threads.push((message as { worker: Worker }).worker);
  diagnostics.subscribe('worker_threads', count);
  const started = createCharts(options);
  onTestFinished(async () => {
    diagnostics.unsubscribe('worker_threads', count);
    await started.stop();
  });
  return { ...started, threads };
}

test('No thread is there before the first picture, and one draws them all, in order', async () => {
  const { draw, threads } = start();
  expect(threads).toHaveLength(0);

  const done: number[] = [];
  const pictures = await Promise.all([0, 1, 2].map((index) => draw(chart).finally(() => done.push(index))));

  expect(done).toEqual([0, 1, 2]);
  expect(threads).toHaveLength(1);
  const [one, ...others] = pictures.map((picture) => Buffer.from(picture));
  expect(one?.subarray(1, 4).toString()).toBe('PNG');
  expect(one?.readUInt32BE(16)).toBe(1_200);
  expect(others.every((other) => one?.equals(other))).toBe(true);
});

test('A picture that cannot be drawn fails by itself: the next one has a new thread', async () => {
  const { draw, threads } = start();
  const drawn = await Promise.allSettled([draw(chart), draw(broken), draw(chart), draw(chart)]);
  expect(drawn.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(threads).toHaveLength(2);
});

test('A thread that ends over a picture fails it, and says so', async () => {
  const { draw, threads } = start();
  await draw(chart);
  const [, failed] = await Promise.allSettled([threads[0]?.terminate(), draw(chart)]);
  expect(failed).toMatchObject({ reason: { message: expect.stringMatching(/worker .* ended with/) } });
  expect(await draw(chart)).toBeInstanceOf(Uint8Array);
});

test('A thread that ended at rest is replaced', async () => {
  const { draw, threads } = start();
  await draw(chart);
  await threads[0]?.terminate();
  expect(await draw(chart)).toBeInstanceOf(Uint8Array);
  expect(threads).toHaveLength(2);
});

test('A picture that takes too long is given up', async () => {
  const { draw } = start({ deadlineMs: 1 });
  await expect(draw(chart)).rejects.toThrow('A picture of burndown was not there in 1 ms');
});

test('A thread at rest ends, and comes back with the next picture', async () => {
  const { draw, threads } = start({ idleMs: 1 });
  await draw(chart);
  const [thread] = threads;
  if (thread && thread.threadId !== -1) await once(thread, 'exit');
  expect(thread?.threadId).toBe(-1);
  await draw(chart);
  expect(threads).toHaveLength(2);
});

test('Stopped, it gives up what is being drawn and draws no more', async () => {
  const { draw, stop, threads } = start();
  const drawing = draw(chart);
  await expect.poll(() => threads.length).toBe(1);
  const [drawn] = await Promise.allSettled([drawing, stop()]);
  expect(drawn).toMatchObject({ status: 'rejected' });
  await expect(draw(chart)).rejects.toThrow('No more charts are drawn');
  expect(threads.every(({ threadId }) => threadId === -1)).toBe(true);
});
