import { expect } from 'vitest';
import { story } from './support/story.ts';

story('With the keyboard alone Lea answers, and her place is kept', async ({ visit }) => {
  const lea = await visit('lea');
  const { page, middle, modal } = lea;
  const { keyboard } = page;
  await lea.tabsTo(lea.desk.getByRole('button', { name: /^Go to / }));
  await keyboard.press('Enter');

  const answer = middle.getByRole('button', { name: 'Answer', exact: true });
  await answer.waitFor();
  await lea.tabsTo(answer);
  await keyboard.press('Enter');

  const send = modal.getByRole('button', { name: 'Send' });
  await send.waitFor();
  const today = modal.getByRole('textbox', { name: /^Today/ });
  await lea.tabsTo(today);
  await keyboard.type('finish the ERP-002 sync');
  await keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  await answer.and(page.locator(':focus:not([aria-busy])')).waitFor();

  await keyboard.press('Enter');
  await send.waitFor();
  await lea.tabsTo(modal.getByRole('checkbox').first());
  await keyboard.press('Space');
  await lea.tabsTo(today);
  await keyboard.type('ERP-003 order export');
  for (let stop = 0; stop < 30; stop++) {
    await keyboard.press('Tab');
    expect(await modal.locator(':focus').count()).toBe(1);
  }
  await lea.tabsTo(send);
  await keyboard.press('Enter');
  await lea.sees("Sent. I'll add it to the daily");
});

story('With the keyboard alone Lea changes place, completes a command and fills lists', async ({ visit }) => {
  const lea = await visit('lea');
  const { page, modal } = lea;
  const { keyboard } = page;
  const sidebar = page.getByRole('navigation', { name: 'Channels and messages' });
  await lea.tabsTo(sidebar.getByRole('button').first());
  const channel = sidebar.getByRole('button', { name: /dev-standup/ }).and(page.locator(':focus'));
  for (let step = 0; step < 20 && (await channel.count()) === 0; step++) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');

  const composer = lea.middle.getByRole('textbox', { name: 'Message #dev-standup' });
  await lea.tabsTo(composer);
  await keyboard.type('/bloc');
  await page.getByRole('option', { name: /\/blocker/ }).waitFor();
  await keyboard.press('Tab');
  expect(await composer.inputValue()).toMatch(/^\/blocker/);
  await keyboard.press('Enter');

  await modal.getByRole('button', { name: 'Raise it' }).waitFor();
  const words = modal.getByRole('textbox', { name: /^What keeps you/ });
  await lea.tabsTo(words);
  await keyboard.type('the build is red');
  await lea.tabsTo(modal.getByRole('combobox', { name: /^Who can unblock it/ }));
  await keyboard.type('omar');
  await page.getByRole('option', { name: /Omar/ }).waitFor();
  await keyboard.press('Enter');
  await lea.tabsTo(modal.getByRole('button', { name: 'Raise it' }));
  await keyboard.press('Enter');
  await modal.getByText(/the build is red is raised\.[\s\S]*Omar is told today 09:00/).waitFor();
  await lea.tabsTo(modal.getByRole('button', { name: 'Done' }));
  await keyboard.press('Enter');
  await modal.waitFor({ state: 'hidden' });
});
