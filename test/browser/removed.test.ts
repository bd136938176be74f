import { expect } from 'vitest';
import { storyInWorld as story } from './support/story.ts';

story(
  'Whoever looks as somebody whose account is deactivated is told so, and offered the others',
  async ({ world, visit }) => {
    const lea = await visit('lea');
    await lea.goes('dev-standup');
    const composer = lea.middle.getByRole('textbox', { name: 'Message #dev-standup' });
    await composer.fill('half a thought');

    world.slack.act.deactivate({ user: 'lea' });
    await lea.middle.getByText('The account of Lea is deactivated. Choose above who you are.').waitFor();
    expect(await composer.count()).toBe(0);
    const people = lea.page.getByRole('navigation', { name: 'Who you are' });
    expect(await people.getByRole('button', { name: /^Lea/ }).count()).toBe(0);

    await lea.becomes('Ola');
    await lea.goes('dev-standup');
    expect(await composer.inputValue()).toBe('');
    await lea.types('who takes over from Lea?');
    await lea.sees('who takes over from Lea?');
  },
);

story(
  'A form half filled by somebody who is removed says that it is gone, and keeps what was typed',
  async ({ world, visit }) => {
    const lea = await visit('lea');
    await lea.goes('Home');
    await lea.presses('Set days away');
    await lea.fills('Note', 'at the sea');

    world.slack.act.deactivate({ user: 'lea' });
    await lea.modal.getByText('This form is not open any more').waitFor();
    expect(await lea.modal.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('at the sea');
    await lea.pressesInModal('Close');
    await lea.middle.getByText('The account of Lea is deactivated. Choose above who you are.').waitFor();
  },
);
