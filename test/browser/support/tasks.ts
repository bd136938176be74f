import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const MICROSECONDS_A_MS = 1_000;

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** How long it kept the processor, in microseconds. */
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial(),
    }),
  ),
});

/**
 * How many milliseconds the longest task on the page's main thread kept the processor while this was done. What other
 * programs took of the processor meanwhile does not count.
 */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await work();
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const isOnPage = ({ pid, tid }: { pid: number; tid: number }) =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const spent = traceEvents
    .filter((event) => event.name === 'RunTask' && isOnPage(event))
    .flatMap(({ tdur }) => tdur ?? []);
  if (spent.length === 0) throw new Error('The browser told of no task how long it took.');
  return Math.max(...spent) / MICROSECONDS_A_MS;
}
