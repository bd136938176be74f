import { expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { asks, planSprint, startTeam } from './team.ts';

/** Lea writes down which paths a story owns, and what it needs first. */
async function owns(world: World, key: string, paths: string, needs?: string): Promise<void> {
  const lea = world.as('Lea');
  await asks(world, 'Lea', `/sprint edit ${key}`);
  await lea.presses('More');
  await lea.fills('Paths it owns', paths);
  if (needs) await lea.fills('Needs first', needs);
  await lea.submits();
}

test('stories of a sprint that own the same paths are reported pair by pair, until one waits for the other', async () => {
  const world = await startTeam();
  await planSprint(world, ['ERP-001 connector 8 @ola', 'ERP-002 sync 5 @lea', 'ERP-003 guide 2']);
  expect(await asks(world, 'Lea', '/sprint conflicts')).toBe(
    'No two stories of Dev team that run side by side own the same paths. A story’s paths are set in its form, under More.',
  );

  await owns(world, 'ERP-001', 'src/erp/**\nsrc/shared/*.ts');
  await owns(world, 'ERP-002', 'src/*/sync.ts');
  await owns(world, 'ERP-003', 'docs/**');
  expect(await asks(world, 'Lea', '/sprint conflicts')).toBe(
    '1 pair of stories of Dev team with the same paths\n' +
      '• ERP-001 connector (Ola) and ERP-002 sync (Lea): src/erp/** meets src/*/sync.ts and src/shared/*.ts meets src/*/sync.ts\n' +
      'Where one waits for the other they do not meet: say so under “Needs first” in a story’s form.',
  );
  await world.as('Dana').types('/sprint publish', { in: '#dev-standup' });

  await owns(world, 'ERP-002', 'src/*/sync.ts', 'ERP-001');
  expect(await asks(world, 'Lea', '/sprint conflicts')).toContain('No two stories');
});
