import { expect } from 'vitest';
import { story } from './support/story.ts';

story('Lea raises a blocker, and it climbs as the clock is moved', async ({ visit }) => {
  const lea = await visit('lea');
  await lea.goesOn();
  await lea.goes('dev-standup');
  await lea.types('/blocker staging DB refuses connections @omar ERP-002');
  const answer = await lea.sees(/#3 staging DB refuses connections/);
  expect(await answer.textContent()).toContain('Only visible to you');

  await lea.becomes('Omar');
  await lea.goes('Messages');
  await lea.sees(/staging DB refuses connections/);

  await lea.becomes('Dana');
  await lea.goes('Messages');
  await lea.jumps('+4 h');
  await lea.jumps('+15 min');
  await lea.sees(/#3 staging DB refuses connections/);

  await lea.goes('dev-blockers');
  await lea.presses("I'm on it");
  await lea.modal.getByRole('radio', { name: /^In 2 hours/ }).check();
  await lea.pressesInModal('Take it');
  await lea.modal.waitFor({ state: 'hidden' });
  await lea.sees(/#3 staging DB refuses connections[\s\S]*Dana is on it/);
});
