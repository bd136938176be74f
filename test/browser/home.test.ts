import { expect } from 'vitest';
import { story } from './support/story.ts';

story('App Home has what Lea owes on top, and keeps up while she looks', async ({ visit }) => {
  const lea = await visit('lea');
  await lea.goes('Home');
  await lea.middle.getByText('Welcome, Lea.').waitFor();
  expect(await lea.middle.getByRole('button', { name: /^Answer/ }).count()).toBe(0);

  await lea.goesOn();
  await lea.middle.getByRole('button', { name: /^Answer/ }).click();
  await lea.fills('Today', 'finish the ERP-002 sync');
  await lea.pressesInModal('Send');
  await lea.modal.waitFor({ state: 'hidden' });
  await lea.middle.getByRole('button', { name: /^Answer/ }).waitFor({ state: 'detached' });

  await lea.presses('Set days away');
  await lea.fills('First day', '2026-03-05');
  await lea.pressesInModal('Set away');
  await lea.pressesInModal('Done');
  await lea.middle.getByText(/Thu 5 Mar/).waitFor();
});
