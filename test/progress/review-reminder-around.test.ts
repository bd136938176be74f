import { expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam, told } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

const ASKED = /has waited for a review/;

/** On Monday 2 March with a sprint that runs; Lea's ERP-001 has been in Code Review since ten in Berlin. */
async function startReview(): Promise<World> {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 Order export 3 @lea', 'ERP-002 Price import 2 @lea']);
  await world.moveTo('2026-03-02T09:00:00Z');
  await asks(world, 'Lea', '/sprint move ERP-001 code review');
  return world;
}

function requests(world: World, name: string): string[] {
  const own = world.as(name).dm();
  return own.map(({ text }) => text).filter((text) => ASKED.test(text));
}

function daily(world: World): string {
  const dailies = world
    .as('Kim')
    .messages(HERE)
    .filter(({ text }) => text.includes('answered'));
  return dailies.at(-1)?.text ?? '';
}

test('somebody nine hours behind is asked in their own morning', async () => {
  const world = await startReview();
  for (const name of ['Dana', 'Kim', 'Ola', 'Priya']) await asks(world, name, '/standup away today');
  await world.moveTo('2026-03-02T16:59:00Z');
  expect(requests(world, 'Noor')).toEqual([]);
  await world.moveTo('2026-03-02T17:01:00Z');
  expect(requests(world, 'Noor')).toHaveLength(1);
});

test('the next story goes to somebody else', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T09:30:00Z');
  await asks(world, 'Lea', '/sprint move ERP-002 code review');
  await world.moveTo('2026-03-02T13:31:00Z');
  expect(requests(world, 'Dana')).toHaveLength(1);
  expect(requests(world, 'Kim')).toHaveLength(1);
});

test('of twelve that are due at once ten stand in one message, and the others come later', async () => {
  const keys = Array.from({ length: 12 }, (_, at) => `ERP-0${at + 10}`);
  const world = await startTeam();
  await startSprint(
    world,
    keys.map((key) => `${key} Step of the export 1 @lea`),
  );
  for (const key of keys) await asks(world, 'Lea', `/sprint move ${key} code review`);
  for (const name of ['Dana', 'Ola', 'Noor', 'Priya']) await asks(world, name, '/standup away today');
  await world.moveTo('2026-03-02T12:01:00Z');
  expect(requests(world, 'Kim').map((text) => text.match(/waited/g)?.length)).toEqual([10]);
  await world.moveTo('2026-03-02T12:20:00Z');
  expect(requests(world, 'Kim').map((text) => text.match(/waited/g)?.length)).toEqual([10, 2]);
});

test('it can be taken from its card by whoever did not write it, and the daily says so', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T09:01:00Z');
  expect(JSON.stringify(await cardOf(world, 'Lea'))).not.toContain("I'll review it");
  const card = await cardOf(world, 'Kim');
  await world.as('Kim').presses("I'll review it", { message: card });
  expect(told(world, 'Kim')).toBe('You have taken ERP-001 Order export (Lea). The daily says so.');
  expect(await asks(world, 'Ola', '/sprint ERP-001')).toContain('Kim reviews it.');
  await world.moveTo('2026-03-03T10:05:00Z');
  expect(daily(world)).toContain('ERP-001 Order export: Kim reviews it');
  for (const name of ['Dana', 'Kim', 'Ola', 'Noor']) expect(requests(world, name)).toEqual([]);
});

test('what somebody has taken nobody else takes, and what has moved on nobody at all', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  const card = await cardOf(world, 'Ola');
  await world.as('Dana').presses("I'll review it", { in: 'dm' });
  await world.as('Ola').presses("I'll review it", { message: card });
  expect(told(world, 'Ola')).toBe('Dana has taken ERP-001 already. Nothing was changed.');
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await world.as('Ola').presses("I'll review it", { message: card });
  expect(told(world, 'Ola')).toBe('ERP-001 has moved on: it stands in Done. Nothing was changed.');
});

test('the daily says what nobody has taken', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  await world.moveTo('2026-03-03T10:05:00Z');
  expect(daily(world)).toContain('ERP-001 Order export has waited for a review for 9 h');
});

/** The story's card, as they ask for it. */
async function cardOf(world: World, name: string) {
  const person = world.as(name);
  await person.types('/sprint ERP-001', HERE);
  const card = person.ephemerals(HERE).at(-1);
  if (!card) throw new Error('There is no card');
  return card;
}
