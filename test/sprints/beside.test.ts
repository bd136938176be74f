import { expect, test } from 'vitest';
import { asks, HERE, planSprint, startTeam, told } from './team.ts';

test('where two sprints run, a command asks which, and runs again for the one that is pressed', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  for (const line of ['ERP-001 connector 8 @ola', 'CRM-001 contacts 5 @lea']) {
    await planSprint(world, [line], line);
    await dana.types('/sprint publish', HERE);
    await dana.types('/sprint start', HERE);
  }

  expect(await asks(world, 'Lea', '/sprint board')).toContain(
    'Dev team has 2 sprints that are running. Which one do you mean?',
  );
  await world.as('Lea').presses('Sprint 2');
  expect(told(world, 'Lea')).toContain('CRM-001 contacts');
  expect(told(world, 'Lea')).not.toContain('ERP-001');

  for (const name of ['sprint 1', '1', '“Sprint 1”', '"sprint 1"', "'Sprint 1'"]) {
    expect(await asks(world, 'Lea', `/sprint board ${name}`)).toContain('ERP-001 connector');
  }
  expect(await asks(world, 'Lea', '/sprint board Gamma')).toContain(
    'Dev team has no such sprint as “Gamma”. There is “Sprint 1” and “Sprint 2”.',
  );
});
