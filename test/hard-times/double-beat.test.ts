import { expect, test } from 'vitest';
import { answer, dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { mostUnasked, startLasting } from './running.ts';

/** The beat comes twice at once at each of these, and once more when both have ended. */
async function beatTwiceAt(world: World, instant: string): Promise<void> {
  world.clock.set(new Date(instant));
  await Promise.all([world.app.processDue(), world.app.processDue()]);
  await world.app.processDue();
  await world.settle();
}

test('a beat that comes twice asks, reminds, posts and escalates once', async () => {
  const world = await startLasting();
  await beatTwiceAt(world, '2026-03-02T07:40:00Z');
  await world.as('Ola').types('/blocker no licence for the editor', { in: '#dev-standup' });
  await beatTwiceAt(world, '2026-03-02T08:00:00Z');
  for (const name of ['Lea', 'Ola', 'Kim', 'Priya']) expect(told(world, name)).toHaveLength(1);
  await answer(world, 'Lea', { Today: 'export' });
  await beatTwiceAt(world, '2026-03-02T09:30:00Z');
  await beatTwiceAt(world, '2026-03-02T10:00:00Z');
  await beatTwiceAt(world, '2026-03-02T12:00:00Z');
  await beatTwiceAt(world, '2026-03-02T12:00:05Z');
  expect(dailies(world)).toHaveLength(1);
  expect(told(world, 'Lea')).toHaveLength(1);
  for (const name of ['Ola', 'Kim']) expect(told(world, name)).toHaveLength(2);
  expect(told(world, 'Dana').filter(({ text }) => text.includes('#1 no licence'))).toHaveLength(1);
  expect(mostUnasked(world)).toBe(2);
});

test('twenty beats at once do no more than one', async () => {
  const world = await startLasting();
  world.clock.set(new Date('2026-03-02T07:59:00Z'));
  await world.app.processDue();
  world.clock.set(new Date('2026-03-02T08:00:00Z'));
  await Promise.all(Array.from({ length: 20 }, () => world.app.processDue()));
  await world.settle();
  for (const name of ['Lea', 'Ola', 'Kim', 'Dana', 'Priya']) {
    expect(told(world, name).filter(({ text }) => text.includes('standup ·'))).toHaveLength(1);
  }
});
