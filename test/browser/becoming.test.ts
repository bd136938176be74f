import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import { story } from './support/story.ts';

/** Runs on the page: notes whether what was for Lea's eyes ever stands there as Ola's, for a moment too. */
const WATCH = `
  window.isShownToOla = false;
  new MutationObserver(() => {
    const me = document.querySelector('button[aria-pressed="true"]')?.textContent ?? '';
    const shown = document.querySelector('.shell-messages')?.textContent ?? '';
    if (me.includes('Ola') && shown.includes('Only visible to you')) window.isShownToOla = true;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });`;

story('Who becomes somebody else reads, and presses, nothing of who they were', async ({ visit }) => {
  const person = await visit('lea');
  await person.goes('dev-standup');
  await person.types('/standup status');
  await person.sees(/Only visible to you/);

  const held: Route[] = [];
  await person.page.route('**/page/messages?**', (route) => held.push(route));
  await person.page.evaluate(WATCH);
  await person.becomes('Ola');
  expect(await person.page.evaluate('window.isShownToOla')).toBe(false);

  for (const route of held) await route.continue();
  await person.page.unroute('**/page/messages?**');
  await person.sees(/Fri 27 Feb/);
});
