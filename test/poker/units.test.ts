import { expect, onTestFinished, test } from 'vitest';
import type { World } from '../support/world.ts';
import { aMoment, card, HERE, startTeam, told, vote } from './team.ts';

/** A team that estimates in points plans a sprint in hours with ERP-001; ERP-002 and ERP-003 stay in the backlog. */
async function startHours(): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  const dana = world.as('Dana');
  await setUnit(world, 'Hours');
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', 'Orders flow');
  await dana.submits();
  await dana.picks('Take in from the backlog', 'ERP-001 ERP connector framework');
  await dana.closesModal();
  await setUnit(world, 'Story points');
  return world;
}

async function setUnit(world: World, unit: string): Promise<void> {
  await world.as('Dana').types('/sprint settings', HERE);
  await world.as('Dana').picks('Stories are estimated in', unit);
  await world.as('Dana').submits();
}

test('what stands in a sprint is voted on in the unit of the sprint, not of the team', async () => {
  const world = await startHours();
  await world.as('Kim').types('/sprint poker ERP-001', HERE);
  await expect(vote(world, 'Kim', '13')).rejects.toThrow('13');
  for (const name of ['Dana', 'Kim', 'Lea', 'Ola']) await vote(world, name, '8');
  await aMoment(world);
  expect(card(world).text).toContain('ERP-001 ERP connector framework: 8 hours');
  await world.as('Kim').types('/sprint ERP-001', HERE);
  expect(told(world, 'Kim')).toContain('8 hours');
});

test('stories of different units are voted on apart, each on a card of its own', async () => {
  const world = await startHours();
  await world.as('Kim').types('/sprint poker ERP-001 ERP-002', HERE);
  expect(told(world, 'Kim')).toContain(
    'ERP-001 is estimated in hours, ERP-002 in points: vote on them apart.',
  );
  await world.as('Kim').types('/sprint poker ERP-001', HERE);
  await world.as('Kim').types('/sprint poker ERP-002', HERE);
  expect(told(world, 'Kim')).toBe('The card for ERP-002 is in #dev-standup.');
  for (const name of ['Dana', 'Kim', 'Lea', 'Ola']) await vote(world, name, '5');
  await aMoment(world);
  expect(card(world).text).toContain('ERP-002 Order export: 5 points');
});

test('what comes into a sprint of another unit while it is voted on is voted on anew', async () => {
  const world = await startHours();
  await world.as('Kim').types('/sprint poker ERP-002', HERE);
  const dana = world.as('Dana');
  await dana.types('/sprint ERP-002', HERE);
  await dana.presses('Add to Sprint 1');
  await aMoment(world);
  expect(card(world).text).toContain('ERP-002 Order export: not estimated (it is estimated in hours now).');
});
