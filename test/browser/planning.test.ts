import { expect } from 'vitest';
import { storyInWorld } from './support/story.ts';

storyInWorld('Dana plans a sprint, and Lea sees it grow under her eyes', async ({ visit, world }) => {
  await world.as('Lea').types('/sprint add ERP-001 Connector framework 8 must', { in: '#dev-standup' });
  const dana = await visit('dana');
  await dana.goes('dev-standup');
  await dana.types('/sprint plan');
  await dana.fills('What is it for?', 'Orders flow into the ERP');
  await dana.pressesInModal('Next: stories');
  await dana.modal.getByText('0 of 60 points').waitFor();

  const lea = await visit('lea');
  await lea.goes('dev-standup');
  await lea.types('/sprint plan');
  await lea.modal.getByText('0 of 60 points').waitFor();

  await dana.modal.getByRole('combobox').first().click();
  await dana.page.keyboard.type('connector');
  await dana.page.getByRole('option', { name: /ERP-001 Connector framework/ }).click();
  await dana.page.keyboard.press('Tab');
  await dana.modal.getByText('8 of 60 points').waitFor();
  await lea.modal.getByText('8 of 60 points').waitFor();

  await dana.fills('Or add a new one', 'Order export 5 @ola');
  await dana.pressesInModal('Add it');
  await dana.modal.getByText('DEV-001 Order export — 5 points, Ola').waitFor();
  await dana.fills('Or add a new one', 'Big thing 13');
  await dana.pressesInModal('Next: publish');
  await dana.modal.getByText('13 is too big for one story').waitFor();
  expect(await dana.modal.getByRole('textbox', { name: /Or add a new one/ }).inputValue()).toBe(
    'Big thing 13',
  );
  await dana.fills('Or add a new one', '');
  await dana.pressesInModal('Next: publish');
  await dana.modal.getByText('“Orders flow into the ERP”').waitFor();
  await lea.modal.getByText('13 of 60 points').waitFor();
  expect(await lea.modal.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
});
