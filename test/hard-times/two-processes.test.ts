import { expect, test } from 'vitest';
import { answer, dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { mostUnasked, startLasting } from './running.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

/** Two programs on one database file, both connected to Slack, on Monday 2 March at 07:00 in Berlin. */
async function startTwo(): Promise<World> {
  const world = await startLasting();
  await world.startApp();
  return world;
}

async function playTheDay(world: World, half: () => Promise<void>): Promise<void> {
  await world.moveTo('2026-03-02T07:40:00Z');
  await world.as('Ola').types('/blocker no licence for the editor', HERE);
  await world.moveTo('2026-03-02T08:10:00Z');
  await answer(world, 'Lea', { Today: 'export' });
  await half();
  await world.as('Kim').presses('Skip today', { in: 'dm' });
  await world.as('Lea').presses('Edit', { in: 'dm' });
  await world.as('Lea').fills('Today', 'import');
  await world.as('Lea').submits();
  await world.moveTo('2026-03-03T07:59:00Z');
}

function expectEachOnce(world: World): void {
  expect(told(world, 'Lea')).toHaveLength(1);
  expect(told(world, 'Kim')).toHaveLength(1);
  for (const name of ['Priya', 'Noor']) {
    expect(told(world, name).filter(({ text }) => text.includes('standup ·'))).toHaveLength(2);
  }
  expect(mostUnasked(world)).toBe(2);
  expect(dailies(world).map(({ text }) => text)).toEqual([expect.stringContaining('Lea import')]);
  const [daily] = dailies(world);
  expect(daily && world.as('Lea').thread(daily)).toHaveLength(1);
  expect(
    world
      .as('Lea')
      .messages(CARDS)
      .filter(({ text }) => text.includes('raised by Ola')),
  ).toHaveLength(1);
  expect(told(world, 'Dana').filter(({ text }) => text.includes('#1 no licence'))).toHaveLength(1);
  expect(world.slack.complaints).toEqual([]);
}

test('two programs on one database do each thing once, whoever of them is pressed', async () => {
  const world = await startTwo();
  await playTheDay(world, async () => {});
  expectEachOnce(world);
});

test('when one of them ends in mid-day the other carries on, and nothing comes twice', async () => {
  const world = await startTwo();
  await playTheDay(world, () => world.stopApp(world.app));
  expectEachOnce(world);
});

test('when one of them ends with calls in doubt, the other looks before it sends them again', async () => {
  const world = await startTwo();
  world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 3 });
  await world.moveTo('2026-03-02T08:00:10Z');
  await world.stopApp(world.app);
  await world.moveTo('2026-03-02T21:00:00Z');
  for (const name of ['Lea', 'Ola', 'Kim', 'Priya', 'Noor']) expect(told(world, name)).toHaveLength(2);
  expect(dailies(world)).toHaveLength(1);
});
