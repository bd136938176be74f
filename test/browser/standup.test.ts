import { expect } from 'vitest';
import { story } from './support/story.ts';

story('Lea is asked at nine, answers in the form, and edits what she sent', async ({ visit }) => {
  const lea = await visit('lea');
  await lea.goesOn();
  await lea.sees('Dev team standup · Mon 2 Mar');

  await lea.presses('Answer');
  await lea.modal.getByRole('checkbox', { name: /ERP-001 invoice export/ }).check();
  await lea.fills('Today', 'finish the ERP-002 sync');
  await lea.pressesInModal('Send');
  await lea.sees('Dev team · Mon 2 Mar');
  await lea.modal.waitFor({ state: 'hidden' });

  await lea.presses('Edit');
  const today = lea.modal.getByRole('textbox', { name: /^Today/ });
  expect(await today.inputValue()).toContain('finish the ERP-002 sync');
  await lea.fills('Today', 'ERP-003 order export');
  await lea.pressesInModal('Save');
  await lea.modal.waitFor({ state: 'hidden' });

  await lea.jumps('+4 h');
  await lea.goes('dev-standup');
  const daily = await lea.sees('ERP-003 order export');
  expect(await daily.textContent()).not.toContain('ERP-002 sync');
});

story('Send pressed twice sends once', async ({ visit }) => {
  const lea = await visit('lea');
  const sent: string[] = [];
  lea.page.on('request', (request) => sent.push(request.postData() ?? ''));
  await lea.goesOn();
  await lea.presses('Answer');
  await lea.fills('Today', 'finish the ERP-002 sync');
  await lea.modal.getByRole('button', { name: 'Send' }).dblclick();
  await lea.sees('Dev team · Mon 2 Mar');
  await lea.modal.waitFor({ state: 'hidden' });
  expect(sent.filter((body) => body.includes('"submit"'))).toHaveLength(1);
});

story('What is wrong stands under its field, and what was typed stays', async ({ visit }) => {
  const lea = await visit('lea');
  await lea.goes('Home');
  await lea.presses('Set days away');
  await lea.fills('Last day', '2026-02-01');
  await lea.fills('Note', 'at the sea');
  await lea.pressesInModal('Set away');

  const lastDay = lea.modal.getByRole('textbox', { name: 'Last day', description: /before|after|earlier/ });
  await lastDay.waitFor();
  expect(await lastDay.getAttribute('aria-invalid')).toBe('true');
  expect(await lea.modal.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('at the sea');

  await lea.fills('Last day', '2026-03-06');
  await lea.pressesInModal('Set away');
  await lea.modal.getByText('at the sea').waitFor();
  await lea.pressesInModal('Done');
  await lea.middle.getByText('You are away until Fri 6 Mar').waitFor();
});
