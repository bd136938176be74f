import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { setUpOps, shownTo } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

async function raise(name: string, numbers: number[], owner = ''): Promise<void> {
  for (const number of numbers) {
    await world.as(name).types(`/blocker host${number} trouble ${owner}`, { in: '#dev-standup' });
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

test('two long lists share what Slack takes of one Home: each has shorter pages', async () => {
  await setUpOps(world);
  await raise('Dana', range(1, 21));
  await raise('Ola', range(22, 42), '@Dana');
  const dana = world.as('Dana');
  await dana.opensHome();
  await world.moveTo('2026-03-02T08:00:00Z');
  expect(shownTo(world, 'Dana')).toContain('Yours to unblock: 21');
  expect(shownTo(world, 'Dana')).toContain('Your blockers: 21');
  expect(shownTo(world, 'Dana')).toContain('You work Mon–Fri 09:00–17:00, Europe/Berlin.');
  const [, aPage] = shownTo(world, 'Dana').match(/1–(\d+) of 21/) ?? [];
  expect(Number(aPage)).toBeLessThan(20);
  expect(shown('Dana')).toEqual([...range(22, 21 + Number(aPage)), ...range(1, Number(aPage))]);
  await dana.presses('Newer', { in: 'home' });
  expect(shown('Dana')).toEqual([...range(22, 21 + Number(aPage)), ...range(1 + Number(aPage), 21)]);
});
