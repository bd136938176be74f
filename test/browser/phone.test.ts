import { expect } from 'vitest';
import { story } from './support/story.ts';

story('On a page 360 px wide Lea finds everything, and nothing sticks out', async ({ visit }) => {
  const lea = await visit('lea', { viewport: { width: 360, height: 740 }, hasTouch: true });
  const overflow = () =>
    lea.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  await lea.goesOn();
  expect(await overflow()).toBeLessThanOrEqual(0);

  await lea.presses('Answer');
  await lea.fills('Today', 'finish the ERP-002 sync');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await lea.pressesInModal('Send');
  await lea.sees("Sent. I'll add it to the daily");

  await lea.page.getByRole('button', { name: 'Channels and messages' }).click();
  await lea.goes('dev-blockers');
  await lea.sees('nobody has reviewed PROC-001');
  expect(await overflow()).toBeLessThanOrEqual(0);

  const open = lea.desk.getByRole('button', { name: 'Workbench' });
  await open.click();
  await lea.desk.getByRole('heading', { name: 'The tour' }).waitFor();
  await lea.page.keyboard.press('Escape');
  await lea.desk.getByRole('heading', { name: 'The tour' }).waitFor({ state: 'detached' });
  await open.and(lea.page.locator(':focus')).waitFor();
});

story(
  'On a page 360 px wide Gus, the last of all, sees who he is, also when the row grows',
  async ({ visit }) => {
    const gus = await visit('gus', { viewport: { width: 360, height: 740 }, hasTouch: true });
    const people = gus.page.getByRole('navigation', { name: 'Who you are' });
    const himself = people.getByRole('button', { name: /^G?Gus/, pressed: true });
    const rightEdge = async () => {
      const box = await himself.boundingBox();
      return box ? box.x + box.width : Number.POSITIVE_INFINITY;
    };
    await expect.poll(rightEdge).toBeLessThanOrEqual(360);
    await gus.page.evaluate("document.querySelector('.shell-person-name').style.paddingRight = '60px'");
    await expect.poll(rightEdge).toBeLessThanOrEqual(360);
  },
);
