import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { postMessage } from '../../src/simulator/workspace/messages.ts';
import { story } from './support/story.ts';
import { longestTask } from './support/tasks.ts';
import type { Visitor } from './support/visitor.ts';

const MOST_SCRIPT_BYTES = 350_000;
const LONGEST_TASK_MS = 50;
const MESSAGES = 5_000;

story('The first load is light: less than 350 kB of scripts, compressed', async ({ browser, demo }) => {
  const page = await browser.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response.body());
  });
  await page.goto(`${demo.url}/?as=lea`);
  await page.locator('.shell-message').first().waitFor();
  const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
  await page.close();
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
});

story('A channel of 5,000 messages scrolls without a task over 50 ms', async ({ visit, browser, demo }) => {
  const { workspace } = demo.host.slack();
  const channel = [...workspace.conversations.values()].find(({ name }) => name === 'ops');
  const omar = [...workspace.people.values()].find(({ name }) => name === 'omar');
  if (!channel || !omar) throw new Error('Omar and #ops are part of the local workspace.');
  const begins = Date.parse('2026-02-20T08:00:00.000Z');
  for (let number = 1; number <= MESSAGES; number++)
    postMessage(workspace, channel, new Date(begins + number * 60_000), {
      userId: omar.id,
      isFromApp: false,
      text: `Report ${number}: *${number % 97} requests* failed, see <https://status.example.com/${number}>`,
    });

  const longest: number[] = [];
  for (let run = 0; run < 3; run++) {
    const visitor = await visit('omar');
    await visitor.goes('ops');
    await visitor.sees(`Report ${MESSAGES}:`);
    longest.push(await longestTask(browser, visitor.page, () => scrollsUpAndDown(visitor)));
  }
  const median = longest.sort((a, b) => a - b)[1];
  expect(median).toBeLessThan(LONGEST_TASK_MS);
});

/** A thousand messages up, however long they take to come, and some of the way down again. */
async function scrollsUpAndDown({ page }: Visitor): Promise<void> {
  const list = page.getByRole('region', { name: 'Messages' });
  await list.hover();
  const earlier = list.getByText('Report 4000:');
  while ((await earlier.count()) === 0) await turnsTheWheel(page, -1_500);
  for (let turn = 0; turn < 40; turn++) await turnsTheWheel(page, 1_500);
}

async function turnsTheWheel(page: Page, pixels: number): Promise<void> {
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(50);
}
