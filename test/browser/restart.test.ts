import { expect } from 'vitest';
import { story, storyInWorld } from './support/story.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

storyInWorld(
  'While the bot restarts, forms and Home say that it does not answer, and keep what was typed',
  async ({ world, visit }) => {
    const lea = await visit('lea');
    await lea.goes('dev-standup');
    await lea.types('/blocker');
    await lea.fills('What keeps you from going on?', 'the build is red');

    await world.stopApp();
    await lea.pressesInModal('Raise it');
    await lea.modal.getByText(TROUBLE).waitFor();
    const words = lea.modal.getByRole('textbox', { name: /^What keeps you/ });
    expect(await words.inputValue()).toBe('the build is red');

    await world.startApp();
    await lea.pressesInModal('Raise it');
    await lea.modal.getByText(/the build is red is raised/).waitFor();
    await lea.pressesInModal('Done');

    await lea.goes('Home');
    await lea.middle.getByRole('button', { name: 'Set days away' }).waitFor();
    await world.stopApp();
    await lea.presses('Set days away');
    await lea.page.getByRole('alert').getByText(TROUBLE).waitFor();

    await world.startApp();
    await lea.presses('Set days away');
    await lea.modal.getByRole('textbox', { name: /^Note/ }).waitFor();
  },
);

story(
  'The program is ended and started anew behind an open tab, which says so and goes on by itself',
  async ({ demo, visit }) => {
    const lea = await visit('lea');
    await lea.goesOn();
    await lea.goes('Messages');
    const composer = lea.middle.getByRole('textbox', { name: /^Message / });
    await composer.fill('half a thought');
    await lea.presses('Answer');
    await lea.fills('Today', 'finish the ERP-002 sync');
    const today = lea.modal.getByRole('textbox', { name: /^Today/ });

    await demo.end();
    await lea.modal.getByText('The local workspace is not reachable. Trying again.').waitFor();
    await lea.pressesInModal('Send');
    expect(await today.inputValue()).toBe('finish the ERP-002 sync');

    await demo.begin();
    await lea.modal.getByText('The local workspace was started anew.').waitFor();
    await lea.modal.getByText('This form is not open any more').waitFor();
    expect(await today.inputValue()).toBe('finish the ERP-002 sync');
    await lea.pressesInModal('Close');
    await lea.modal.waitFor({ state: 'hidden' });

    expect(await composer.inputValue()).toBe('half a thought');
    await lea.desk.getByText('08:57').waitFor();
    await lea.goesOn();
    await lea.sees('Dev team standup · Mon 2 Mar');
    await composer.press('Enter');
    await lea.sees('half a thought');
  },
);
