import { expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';
import { dailies } from './team.ts';

test('The daily of a closed day keeps the meetings that were ahead when it closed', async () => {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 order sync 5 @lea']);
  await world.moveTo('2026-03-03T21:00:00Z');
  const dana = world.as('Dana');
  const ahead = 'Next 24 h: integration sync 14:00 and mid-sprint check tomorrow at 10:00';
  const daily = () => dailies(world).at(-1)?.text;
  expect(daily()).toContain(ahead);
  await dana.types('/sprint ceremonies', HERE);
  await dana.presses('Change', { beside: 'mid-sprint check' });
  await dana.presses('Cancel this one');
  await asks(world, 'Lea', '/standup');
  await world.as('Lea').fills('Today', 'order sync');
  await world.as('Lea').submits();
  await world.moveTo('2026-03-03T21:05:00Z');
  expect(daily()).toContain('Lea order sync');
  expect(daily()).toContain(ahead);
});
