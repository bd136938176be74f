import { expect } from 'vitest';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const STORIES = [
  'ERP-011 Connector framework 8 @ola must',
  'ERP-012 Order export 8 @lea must',
  'ERP-013 Invoice import 8 @kim should',
  'ERP-014 Price lists 8 @lea could',
  'ERP-015 Retry what the shop refuses @kim should',
  'ERP-016 Guide for shops @dana could',
];

story('A sprint of 40 points is planned, estimated, approved and started on the page', async ({ visit }) => {
  const person = await visit('dana');
  await person.goesOn();
  await person.goes('dev-standup');
  await person.types('/standup roles');
  await person.picks('Architect', 'Ola');
  await person.picks('Scrum master', 'Lea');
  await person.picks('Stakeholder', 'Priya');
  await person.pressesInModal('Save');
  await person.pressesInModal('Done');
  await person.modal.waitFor({ state: 'hidden' });
  await plansTheSprint(person);

  await person.types('/sprint poker ERP-015 ERP-016');
  await allVote(person, '5', 'ERP-015');
  await allVote(person, '3', 'ERP-016');
  await person.sees(/Estimated: 2 of 2/);

  await person.types('/sprint publish');
  await person.sees(/40 of 60 points[\s\S]*6 stories/);

  await person.becomes('Priya');
  await person.goes('Messages');
  await person.presses('Approve');
  await person.sees(/approved by Priya/);
  await person.becomes('Ola');
  await person.goes('Messages');
  await person.presses('Approve');
  await person.pressesInModal('Approve');
  await person.pressesInModal('Done');
  await person.sees(/approved by Ola/);

  await person.becomes('Dana');
  await person.goes('dev-standup');
  await person.types('/sprint start');
  await person.sees(/Sprint \d+ runs\./);
  const plan = await person.sees(/Goal: “Shops see their orders”/);
  await plan.getByText(/running since/).waitFor();
  expect(await plan.textContent()).toContain('Approved by Priya and Ola');
});

/** Four stories are written where the sprint is planned, two come from the backlog. */
async function plansTheSprint(person: Visitor): Promise<void> {
  const { modal, page } = person;
  for (const line of STORIES.slice(4)) await person.types(`/sprint add ${line}`);
  await person.sees(/Added ERP-016/);
  await person.types('/sprint plan');
  await person.fills('What is it for?', 'Shops see their orders');
  await person.pressesInModal('Next: stories');
  for (const line of STORIES.slice(0, 4)) {
    await person.fills('Or add a new one', line);
    await person.pressesInModal('Add it');
    await modal.getByText(line.slice(0, 'ERP-011 Con'.length)).waitFor();
  }
  for (const line of STORIES.slice(4)) {
    const key = line.slice(0, 'ERP-015'.length);
    await modal.getByRole('combobox', { name: /^Take in from the backlog/ }).fill(key);
    await page.getByRole('option', { name: new RegExp(key) }).click();
    await modal
      .locator('.bk-section')
      .filter({ hasText: key })
      .getByText(/not estimated/)
      .waitFor();
  }
  await modal.getByText('32 of 60 points · 2 not estimated').waitFor();
  await person.pressesInModal('Close');
  await modal.waitFor({ state: 'hidden' });
}

async function allVote(person: Visitor, vote: string, key: string): Promise<void> {
  for (const name of ['Lea', 'Kim', 'Noor', 'Ola']) {
    await person.becomes(name);
    await person.goes('dev-standup');
    await person.presses(`Vote ${vote} on ${key}`);
    await person.sees(new RegExp(`You voted ${vote} on ${key}`));
  }
  await person.becomes('Dana');
  await person.goes('dev-standup');
  await person.presses(`Vote ${vote} on ${key}`);
}
