import { expect, test } from 'vitest';
import { startLasting } from '../hard-times/running.ts';
import { shownTo } from './world.ts';

test('App Home goes on after a restart, also with what came due meanwhile', async () => {
  const world = await startLasting();
  await world.as('Lea').opensHome();
  await world.restart();
  await world.moveTo('2026-03-02T08:00:00Z');
  expect(shownTo(world, 'Lea')).toContain('Open for you until 11:00.');
  await world.stopApp();
  await world.moveTo('2026-03-03T06:00:00Z');
  expect(shownTo(world, 'Lea')).toContain('Open for you until 11:00.');
  await world.startApp();
  await world.moveTo('2026-03-03T06:01:00Z');
  expect(shownTo(world, 'Lea')).toContain('next: you are asked today 09:00.');
});
