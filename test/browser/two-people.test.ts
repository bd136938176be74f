import { expect } from 'vitest';
import { story } from './support/story.ts';

story('Two tabs are two people; a reload keeps who one is', async ({ visit }) => {
  const lea = await visit('lea');
  const ola = await visit('ola');
  await lea.goes('dev-standup');
  await ola.goes('dev-general');

  await lea.types('who reviews PROC-001, @ola?');
  await lea.sees('who reviews PROC-001');
  const channel = ola.page.getByRole('button', { name: /dev-standup 1 for you/ });
  await channel.click();
  await ola.sees('who reviews PROC-001');
  await channel.waitFor({ state: 'detached' });

  await ola.page.reload();
  await ola.sees('who reviews PROC-001');
  await ola.page.getByRole('button', { name: /^Ola/, pressed: true }).waitFor();

  const privatelyTo = ({ middle }: typeof lea) => middle.getByText('Only visible to you').count();
  const [toLea, toOla] = [await privatelyTo(lea), await privatelyTo(ola)];
  await lea.types('/standup status');
  await lea.middle.getByText('Only visible to you').nth(toLea).waitFor();
  await lea.types('nobody, it seems');
  await ola.sees('nobody, it seems');
  expect(await privatelyTo(ola)).toBe(toOla);
});

story(
  'A form left half filled over a reset says that it is gone, and keeps what was typed',
  async ({ visit }) => {
    const lea = await visit('lea');
    await lea.goesOn();
    await lea.presses('Answer');
    await lea.fills('Today', 'finish the ERP-002 sync');

    const visitor = await visit('dana');
    await visitor.desk.getByRole('button', { name: 'Start over' }).click();
    await visitor.page
      .getByRole('dialog', { name: 'Start over?' })
      .getByRole('button', { name: 'Start over' })
      .click();
    await visitor.desk.getByText('08:57').waitFor();

    await lea.modal.getByText('This form is not open any more').waitFor();
    expect(await lea.modal.getByRole('textbox', { name: /^Today/ }).inputValue()).toBe(
      'finish the ERP-002 sync',
    );
    await lea.pressesInModal('Close');
    await lea.desk.getByText('08:57').waitFor();
    await lea.goesOn();
    await lea.sees('Dev team standup · Mon 2 Mar');
  },
);
