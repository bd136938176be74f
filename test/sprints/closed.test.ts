import { expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { asks, HERE, startSprint, startTeam, told } from './team.ts';

/** Sprint 1 is closed: one of its stories was done, one went back to the backlog. Sprint 2 runs. */
async function afterOne(): Promise<World> {
  const world = await startTeam();
  const dana = world.as('Dana');
  await startSprint(world, ['ERP-001 connector 8 @ola', 'ERP-002 export 5 @lea']);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await asks(world, 'Lea', '/sprint move ERP-002 testing');
  await dana.types('/sprint close', HERE);
  await dana.submits();
  await dana.closesModal();
  await startSprint(world, ['ERP-003 guide 3 @lea'], 'Guides');
  return world;
}

test('a closed sprint is shown by its name, as it ended', async () => {
  const world = await afterOne();
  for (const name of ['Sprint 1', '1', '“sprint 1”']) {
    expect(await asks(world, 'Lea', `/sprint status ${name}`)).toBe(
      [
        'Sprint 1 · closed by Dana, today 09:00 · Mon 2 Mar – Fri 13 Mar',
        'Goal: “Orders flow”',
        '8 of 13 points done (62 %)',
        'Its review is in #dev-standup.',
      ].join('\n'),
    );
  }
  expect(await asks(world, 'Lea', '/sprint status')).toContain('Sprint 2 · running');
});

test('its board shows where its stories stood, and moves none', async () => {
  const world = await afterOne();
  const board = await asks(world, 'Lea', '/sprint board Sprint 1');
  expect(board).toContain('Sprint 1 · closed · 8 of 13 points done (62 %)');
  expect(board).toContain('Testing · 1 story, 5 points\n• ERP-002 export — 5 points, Lea');
  expect(board).toContain('So its stories stood when it was closed.');
  await world.as('Lea').presses('Mine');
  expect(told(world, 'Lea')).not.toContain('ERP-001');
  await expect(world.as('Lea').picks('Status of ERP-002', 'Done')).rejects.toThrow();
});

test('what cannot be done with it says that it is closed, and where it is shown', async () => {
  const world = await afterOne();
  const closed =
    'Sprint 1 is closed. This is for a sprint that is running. /sprint status Sprint 1 shows how it ended.';
  expect(await asks(world, 'Lea', '/sprint forecast Sprint 1')).toBe(closed);
  await world.as('Dana').types('/sprint plan new', HERE);
  await world.as('Dana').submits();
  await world.as('Dana').closesModal();
  expect(await asks(world, 'Lea', '/sprint forecast Sprint 3')).toBe(
    'Sprint 3 is being planned. This is for a sprint that is running.',
  );
  await world.as('Dana').types('/sprint cancel Sprint 3', HERE);
  expect(await asks(world, 'Lea', '/sprint status Sprint 3')).toBe(
    'Sprint 3 is cancelled. This is for a sprint that is running, published, being planned or closed.',
  );
  expect(await asks(world, 'Lea', '/sprint status Sprint 4')).toContain('no such sprint as “Sprint 4”');
});

test('a number behind the name of a list is no key of a story', async () => {
  const world = await afterOne();
  expect(await asks(world, 'Lea', '/sprint backlog 2')).toContain('ERP-002 export');
  expect(await asks(world, 'Lea', '/sprint mine 5')).toContain('ERP-003 guide');
});
