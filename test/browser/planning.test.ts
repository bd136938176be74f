import { expect } from 'vitest';
import { story, storyInWorld } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

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

  await dana.fills('Add a new story', 'Order export 5 @ola');
  await dana.pressesInModal('Add it');
  await dana.modal.getByText('DEV-001 Order export — 5 points, Ola').waitFor();
  await dana.fills('Add a new story', 'Big thing 13');
  await dana.pressesInModal('Next: publish');
  await dana.modal.getByText('13 is too big for one story').waitFor();
  expect(await dana.modal.getByRole('textbox', { name: /Add a new story/ }).inputValue()).toBe(
    'Big thing 13',
  );
  await dana.fills('Add a new story', '');
  await dana.pressesInModal('Next: publish');
  await dana.modal.getByText('“Orders flow into the ERP”').waitFor();
  await lea.modal.getByText('13 of 60 points').waitFor();
  expect(await lea.modal.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
});

const LINES = [
  'PAY-001 Payment provider 8 @ola @dana must',
  'PAY-002 Refunds 8 @lea must',
  'PAY-003 Invoices by mail 8 @kim should',
  'PAY-004 Price lists 8 @noor @lea should',
  'PAY-005 Retries @kim could',
  'PAY-006 Guide for shops @dana could',
];

story(
  'A sprint of 40 points is planned, estimated, approved and started in five minutes',
  async ({ visit }) => {
    const person = await visit('dana');
    const secondsSpent = await countsEffort(person);
    await person.goesOn();
    await person.goes('dev-standup');
    await plans(person, LINES);

    await person.types('/sprint poker PAY-005 PAY-006');
    await voteOn('PAY-005', '5');
    await voteOn('PAY-006', '3');
    await person.sees(/Estimated: 2 of 2/);

    await person.types('/sprint plan');
    await person.modal.getByText('40 of 60 points').waitFor();
    await person.pressesInModal('Publish');
    await person.modal.getByText(/is published in/).waitFor();
    await person.pressesInModal('Close');

    await turnsTo('Priya', 'Messages');
    await person.presses('Approve');
    await person.sees(/approved by Priya/);
    await turnsTo('Ola', 'Messages');
    await person.presses('Approve');
    await person.pressesInModal('Approve');
    await person.pressesInModal('Done');
    await person.sees(/approved by Ola/);
    for (const name of ['Ola', 'Lea', 'Kim', 'Dana']) {
      if (name !== 'Ola') await turnsTo(name, 'Messages');
      await person.presses('Confirm');
      await person.sees(/You confirmed it/);
    }
    await person.presses('Start the sprint');

    await person.goes('dev-standup');
    const plan = await person.sees(/Shops are paid/);
    await plan.getByText(/running since/).waitFor();
    expect(await plan.textContent()).toContain('Approved by Priya and Ola');
    expect(await secondsSpent()).toBeLessThan(300);

    async function turnsTo(name: string, place: string): Promise<void> {
      await person.becomes(name);
      await person.goes(place);
    }

    async function voteOn(key: string, vote: string): Promise<void> {
      for (const name of ['Lea', 'Kim', 'Ola', 'Dana']) {
        await turnsTo(name, 'dev-standup');
        await person.presses(`Vote ${vote} on ${key}`);
        if (name !== 'Dana') await person.sees(`You voted ${vote} on ${key}`);
      }
    }
  },
);

async function plans(person: Visitor, lines: readonly string[]): Promise<void> {
  await person.types('/sprint plan');
  await person.fills('What is it for?', 'Shops are paid on the day');
  await person.pressesInModal('Next: stories');
  for (const line of lines) {
    await person.fills('Add a new story', line);
    await person.pressesInModal('Add it');
    await person.modal.getByText(line.split(/ \d| @/, 1).join()).waitFor();
  }
  await person.modal.getByText('32 of 60 points · 2 not estimated').waitFor();
  await person.pressesInModal('Next: publish');
  await person.modal.getByText('6 stories, 2 not estimated').waitFor();
  await person.pressesInModal('Close');
  await person.modal.waitFor({ state: 'hidden' });
}

const SECONDS_A_CLICK = 1.5;
const SECONDS_A_KEY = 0.2;

/** Counts clicks, and what is typed, from now on; gives the seconds that they take a person. */
async function countsEffort({ page }: Visitor): Promise<() => Promise<number>> {
  await page.evaluate(`
    window.effort = { clicks: 0, keys: 0 };
    addEventListener('click', ({ isTrusted }) => { if (isTrusted) effort.clicks += 1; }, true);
    addEventListener('input', ({ target }) => { effort.keys += (target.value ?? '').length; }, true);
  `);
  return async () => {
    const { clicks, keys } = await page.evaluate<{ clicks: number; keys: number }>('window.effort');
    return clicks * SECONDS_A_CLICK + keys * SECONDS_A_KEY;
  };
}
