import { expect, onTestFinished, test } from 'vitest';
import { aMoment, card, HERE, startTeam, told, vote } from './team.ts';

test('a story that a card is done with is voted on anew on another, while the first goes on', async () => {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await world.as('Dana').types('/sprint poker ERP-001 ERP-002', HERE);
  for (const name of ['Dana', 'Kim', 'Lea', 'Ola']) await vote(world, name, '5');
  await aMoment(world);
  const first = card(world);
  await world.as('Kim').types('/sprint poker ERP-001 ERP-003', HERE);
  expect(told(world, 'Kim')).toBe('The card for ERP-001 and ERP-003 is in #dev-standup.');
  expect(card(world).text).toContain('0 of 4 have voted');
  for (const name of ['Dana', 'Kim', 'Lea', 'Ola']) await vote(world, name, '8');
  await aMoment(world);
  expect(card(world).text).toContain('So far: ERP-001 8 points.');
  const now = world
    .as('Dana')
    .messages(HERE)
    .find(({ ts }) => ts === first.ts);
  expect(now?.text).toContain('ERP-002 Order export');
  expect(now?.text).toContain('So far: ERP-001 5 points.');
});
