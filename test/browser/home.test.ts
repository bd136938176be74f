import { expect } from 'vitest';
import { story } from './support/story.ts';

story('App Home has what Lea owes on top, and keeps up while she looks', async ({ visit }) => {
  const lea = await visit('lea');
  await lea.goes('Home');
  await lea.middle.getByText('Welcome, Lea.').waitFor();
  expect(await lea.middle.getByText('Open for you until').count()).toBe(0);

  await lea.goesOn();
  const owed = lea.middle.getByText('Open for you until 11:00');
  await owed.waitFor();
  await lea.middle.getByRole('button', { name: /^Answer the standup/ }).click();
  await lea.fills('Today', 'finish the ERP-002 sync');
  await lea.pressesInModal('Send');
  await lea.modal.waitFor({ state: 'hidden' });
  await owed.waitFor({ state: 'detached' });

  await lea.presses('Set days away');
  await lea.fills('First day', '2026-03-05');
  await lea.pressesInModal('Set away');
  await lea.pressesInModal('Done');
  await lea.middle.getByText(/Thu 5 Mar/).waitFor();
});
