import { expect, onTestFinished, test } from 'vitest';
import { aDatabaseFile } from '../hard-times/running.ts';
import { aMoment, card, HERE, startTeam, vote } from './team.ts';

test('a restart in the middle loses no vote, and nothing comes twice', async () => {
  const world = await startTeam({ databaseUrl: `file:${aDatabaseFile()}` });
  onTestFinished(() => world.stop());
  await world.as('Lea').types('/sprint poker ERP-001 ERP-002', HERE);
  await vote(world, 'Ola', '3');
  await vote(world, 'Kim', '3');
  await world.restart();
  await vote(world, 'Lea', '3');
  await vote(world, 'Dana', '3');
  await aMoment(world);
  expect(card(world).text).toContain('So far: ERP-001 3 points.');
  const cards = world
    .as('Dana')
    .messages(HERE)
    .filter(({ text }) => text.includes('Lea leads.'));
  expect(cards).toHaveLength(1);
});
