import { expect } from 'vitest';
import { widthOf } from './support/picture.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const CRITERION = 'Ten shops find their orders in the ERP';

story('A sprint is followed from its first story to the retrospective', async ({ visit }) => {
  const person = await visit('lea');
  await person.goes('dev-standup');
  await person.types('/sprint move ERP-001 done');
  await person.sees(/ERP-001 Invoice export is done/);

  await person.jumps('+4 h');
  const daily = await person.sees(/Mon 2 Mar · day 1 of 10/);
  await daily.getByText('3 of 40 points done').waitFor();
  const burndown = daily.getByRole('img', { name: /^Burndown of Sprint 2026-05/ });
  expect(await burndown.getAttribute('alt')).toContain('37 of 40 points are left');
  expect(await widthOf(burndown)).toBeGreaterThan(1000);

  await person.becomes('Dana');
  await person.goes('dev-standup');
  await person.types('/sprint close');
  await person.modal.getByRole('checkbox', { name: CRITERION }).check();
  await person.pressesInModal('Next');
  await person.modal
    .getByText(/ERP-002 Order sync/)
    .first()
    .waitFor();
  await person.pressesInModal('Close the sprint');
  await person.pressesInModal('Done');
  const review = await person.sees(/Sprint 2026-05[\s\S]*3 of 40 points/);
  await review.getByText(/1 of 1 success criterion met/).waitFor();

  await person.types('/retro start');
  await person.pressesInModal('Start');
  await person.pressesInModal('Done');
  await writes(person, 'Start', 'look at the disk of staging before it is full');
  await person.becomes('Lea');
  await person.goes('dev-standup');
  await writes(person, 'Stop', 'waiting two days for staging');

  await person.becomes('Dana');
  await person.goes('dev-standup');
  await person.presses('Go on');
  await confirms(person, 'Go on');
  await votes(person, 'look at the disk');
  await person.becomes('Lea');
  await person.goes('dev-standup');
  await votes(person, 'look at the disk');

  await person.becomes('Dana');
  await person.goes('dev-standup');
  await person.presses('Go on');
  await confirms(person, 'Go on');
  await person.sees(/2 votes.*look at the disk/);
  await person.presses('Add an action');
  await person.fills('What is to be done?', 'alerts for the disks of staging');
  await person.picks('Who does it?', 'Ola');
  await person.pressesInModal('Add');
  await person.modal.waitFor({ state: 'hidden' });
  await person.sees(/alerts for the disks of staging/);
  await person.presses('Close the retro');
  await confirms(person, 'Close it');
  const summary = await person.sees(/Retro 1 on .* is over/);
  expect(await summary.textContent()).toMatch(/look at the disk[\s\S]*alerts for the disks of staging.*Ola/);
});

async function writes(person: Visitor, column: string, text: string): Promise<void> {
  await person.presses('Add a card');
  await person.fills(column, text);
  await person.pressesInModal('Add');
  await person.modal.getByText(/1 card added/).waitFor();
  await person.pressesInModal('Close');
  await person.modal.waitFor({ state: 'hidden' });
}

async function votes(person: Visitor, words: string): Promise<void> {
  await person.presses('Vote');
  await person.modal.getByRole('combobox', { name: /^Vote 1/ }).click();
  await person.page.keyboard.type(words);
  await person.page.getByRole('option', { name: new RegExp(words) }).click();
  await person.page.keyboard.press('Tab');
  await person.pressesInModal('Vote');
  await person.modal.getByText(/You gave 1 vote/).waitFor();
  await person.pressesInModal('Done');
  await person.modal.waitFor({ state: 'hidden' });
}

async function confirms({ page }: Visitor, label: string): Promise<void> {
  const dialog = page.locator('dialog.bk-confirm');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
