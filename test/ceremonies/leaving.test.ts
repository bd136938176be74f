import { expect, test } from 'vitest';
import { screenOf } from '../retros/retro.ts';
import { startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';
import { announced } from './team.ts';

/** A sprint runs, and on Tuesday at 13:50 the integration sync is announced, which Dana facilitates. */
async function syncAnnounced(): Promise<World> {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 order sync 5 @lea']);
  await world.moveTo('2026-03-03T12:50:00Z');
  expect(announced(world)[0]).toContain('Dana facilitates.');
  return world;
}

test('who leaves after it was announced that they facilitate is followed by whose turn it is', async () => {
  const world = await syncAnnounced();
  world.slack.act.deactivate({ user: 'dana' });
  await world.moveTo('2026-03-03T12:51:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00, 30 min · Sprint 1. Kim facilitates.']);
});

test('so is who leaves the channel; others who come and go change nothing', async () => {
  const world = await syncAnnounced();
  await world.as('Kim').leaves('#dev-standup');
  await world.moveTo('2026-03-03T12:51:00Z');
  expect(announced(world)[0]).toContain('Dana facilitates.');
  await world.as('Dana').leaves('#dev-standup');
  await world.moveTo('2026-03-03T12:52:00Z');
  expect(announced(world)[0]).toContain('Lea facilitates.');
});

test('a meeting that is over stays as it was', async () => {
  const world = await syncAnnounced();
  await world.moveTo('2026-03-03T13:00:00Z');
  world.slack.act.deactivate({ user: 'dana' });
  await world.moveTo('2026-03-03T13:05:00Z');
  expect(announced(world)[0]).toContain('Dana facilitates.');
});

test('a retrospective names nobody who left as leading the retro', async () => {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 order sync 5 @lea']);
  world.clock.set(new Date('2026-03-13T13:40:00Z'));
  await world.moveTo('2026-03-13T13:40:00Z');
  expect(screenOf(world).text).toContain('Dana leads, and may go on before that.');
  world.slack.act.deactivate({ user: 'dana' });
  await world.moveTo('2026-03-13T13:50:00Z');
  expect(announced(world).at(-1)).toContain('Nobody leads the retro any more; cards are collected.');
});
