import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;

/** Noor, in Los Angeles, is told after two hours; then the team lead and the product manager in Berlin. */
beforeEach(async () => {
  world = await startTeam();
  const dana = world.as('Dana');
  await dana.types('/blocker policy', { in: '#dev-standup' });
  await dana.presses('Add a step');
  await dana.fills('After how many hours?', '2');
  await dana.picks('Who is told?', 'A person');
  await dana.picks('Who, if it is a person', 'Noor');
  await dana.submits();
  await dana.submits();
  await dana.closesModal();
  await world.as('Lea').types('/blocker the VPN is down', { in: '#dev-standup' });
});
afterEach(() => world.stop());

test('a step that waits for a morning far away holds up nobody else', async () => {
  expect(told(world, 'Lea')).toContain(
    'Dana (team lead) is told today 13:00, Priya (product manager) today 17:00, Noor today 18:00.',
  );
  await world.moveTo('2026-03-02T12:01:00Z');
  expect(notices(world, 'Dana')).toHaveLength(1);
  expect(notices(world, 'Noor')).toEqual([]);
  await world.moveTo('2026-03-02T17:01:00Z');
  expect(notices(world, 'Noor')).toHaveLength(1);
});

test('"Escalate now" reaches somebody who is at work before somebody who sleeps', async () => {
  await world.as('Lea').presses('Escalate now', { in: '#dev-standup' });
  expect(told(world, 'Lea')).toBe('Dana (team lead) is told now.');
  await world.moveTo('2026-03-02T17:01:00Z');
  expect(notices(world, 'Noor')).toHaveLength(1);
  expect(notices(world, 'Dana')).toHaveLength(1);
});

test('whoever is to be told is asked nothing in their night', async () => {
  await world.moveTo('2026-03-03T16:59:00Z');
  const asked = world
    .as('Noor')
    .dm()
    .filter(({ text }) => text.includes('has been open'));
  expect(asked.map(({ at }) => at.toISOString())).toEqual(['2026-03-02T17:00:00.000Z']);
});

test('a raiser who sleeps is not pinged with news, but told in their morning', async () => {
  await world.as('Noor').types('/blocker the licence server is gone', { in: '#dev-standup' });
  await world.as('Dana').types('/blocker resolve 2 restarted', { in: '#dev-standup' });
  const card = await world.as('Noor').sees('#2 the licence server is gone', { in: '#dev-blockers' });
  expect(world.as('Noor').thread(card).at(-1)?.text).toBe('✅ Dana resolved it: “restarted”.');
  const heard = () => notices(world, 'Noor').filter((text) => text.includes('Dana resolved it'));
  await world.moveTo('2026-03-02T16:59:00Z');
  expect(heard()).toEqual([]);
  await world.moveTo('2026-03-02T17:01:00Z');
  expect(heard()).toEqual(['#2 the licence server is gone: ✅ Dana resolved it: “restarted”.']);
});
