import { expect } from 'vitest';
import { story } from './support/story.ts';

story('Omar makes a channel and sets a second team up from nothing', async ({ visit }) => {
  const omar = await visit('omar');
  await omar.page.getByRole('button', { name: 'Create a channel' }).click();
  const dialog = omar.page.getByRole('dialog', { name: 'Create a channel' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Platform Team');
  await dialog.getByRole('button', { name: 'Create' }).click();

  await omar.goes('platform-team');
  await omar.types('/standup setup');
  await omar.sees("I'm not in #platform-team yet");
  await omar.types('/invite @Drumbeat');
  await omar.sees('joined the channel');

  await omar.types('/standup setup');
  await omar.modal.getByRole('heading', { name: 'Set up the standup' }).waitFor();
  await omar.fills('Team', 'Harbour');
  await omar.picks('Team lead', 'Omar');
  await omar.fills('Time', '09:30');
  await omar.pressesInModal('Save');
  await omar.modal.waitFor({ state: 'hidden' });

  await omar.goes('Messages');
  const checklist = await omar.sees(/Harbour is set up in #platform-team: Mon–Fri, asked at 09:30/);
  expect(await checklist.textContent()).not.toContain('No team lead yet');
  await omar.presses('Try it now, only me');
  await omar.sees(/try-out/i);
  await omar.desk.getByText('Harbour').first().waitFor();
});
