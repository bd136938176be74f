import { expect } from 'vitest';
import { story } from './support/story.ts';

const prompt = /Dev team standup · Mon 2 Mar/;

story.for(['Down', 'Limited', 'Forgetful'])(
  'While Slack is %s nothing is lost, and nothing comes twice',
  async (fault, { visit }) => {
    const lea = await visit('lea');
    await lea.desk.getByText('When Slack fails').click();
    const turn = lea.desk.getByRole('switch', { name: fault });
    await turn.click();
    await lea.desk.locator('[role=switch][aria-checked=true]').waitFor();
    await lea.goesOn();
    await lea.desk.getByText(/\d+ waiting/).waitFor();

    await turn.click();
    await lea.desk.locator('[role=switch][aria-checked=true]').waitFor({ state: 'detached' });
    await lea.jumps('+15 min');
    await lea.desk.getByText(/none waiting, \d+ sent, none given up/).waitFor();
    await lea.sees(prompt);
    expect(await lea.middle.locator('.shell-message').filter({ hasText: prompt }).count()).toBe(1);
  },
);
