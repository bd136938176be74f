import { expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, startTeam, told } from './team.ts';

/** Dana plans a sprint of this name, and it runs until it is closed. */
async function closedSprint(name: string): Promise<World> {
  const world = await startTeam();
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  await dana.fills('Name', name);
  await dana.fills('What is it for?', 'Orders flow');
  await dana.submits();
  await dana.closesModal();
  await dana.types('/sprint add ERP-001 connector 8 @ola', HERE);
  for (const word of ['publish', 'start']) await dana.types(`/sprint ${word}`, HERE);
  return world;
}

test('signs in the name of a sprint do not turn the bold of its heads inside out', async () => {
  const world = await closedSprint('Go *live* week');
  for (const word of ['status', 'health', 'forecast', 'board']) {
    await world.as('Lea').types(`/sprint ${word}`, HERE);
    expect(told(world, 'Lea')).toContain('Go live week');
  }
});

test('what would have the line read backwards does not come into the name of a sprint', async () => {
  const world = await closedSprint('Go \u202elive\u2067 week');
  await world.as('Lea').types('/sprint status Go live week', HERE);
  expect(told(world, 'Lea')).toContain('Go live week · running');
});
