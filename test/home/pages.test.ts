import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { shownTo } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

async function raise(name: string, numbers: number[]): Promise<void> {
  for (const number of numbers) {
    await world.as(name).types(`/blocker host${number} trouble`, { in: '#dev-standup' });
  }
}

function shown(name: string): number[] {
  return [...shownTo(world, name).matchAll(/🚧 #(\d+)/g)].map((match) => Number(match[1]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

test('past twenty there are pages, from the oldest on, and Home opens on the first', async () => {
  await raise('Lea', range(1, 24));
  const lea = world.as('Lea');
  await lea.opensHome();
  await lea.seesHome('Your blockers: 24');
  await lea.seesHome('1–20 of 24');
  expect(shown('Lea')).toEqual(range(1, 20));
  await lea.presses('Newer', { in: 'home' });
  await lea.seesHome('21–24 of 24');
  expect(shown('Lea')).toEqual(range(21, 24));
  await lea.presses('Older', { in: 'home' });
  expect(shown('Lea')).toEqual(range(1, 20));
  await lea.presses('Newer', { in: 'home' });
  await lea.opensHome();
  expect(shown('Lea')).toEqual(range(1, 20));
});

test('a page that is gone gives way to the last there is', async () => {
  await raise('Lea', range(1, 21));
  const lea = world.as('Lea');
  await lea.opensHome();
  await lea.presses('Newer', { in: 'home' });
  expect(shown('Lea')).toEqual([21]);
  await lea.types('/blocker resolve 21 it was nothing', { in: '#dev-standup' });
  expect(shown('Lea')).toEqual(range(1, 20));
});
