import { expect, test } from 'vitest';
import { aWorld, type World } from './world.ts';

async function aCard(): Promise<World> {
  const world = await aWorld();
  world.says.set('card', '0 votes');
  await world.owe({ to: 'dev', view: 'card' });
  return world;
}

async function vote(world: World, votes: number): Promise<void> {
  world.says.set('card', `${votes} votes`);
  const { database, outbox, workspaceId } = world;
  await database.transaction((trx) =>
    outbox.refresh(trx, workspaceId, 'card', { isBulk: true, gatherMs: 1000 }),
  );
  await outbox.idle();
}

function updates(world: World): number {
  return world.slack.calls.filter(({ method }) => method === 'chat.update').length;
}

test('fifty votes in one second are one update, a second after the first', async () => {
  const world = await aCard();
  for (let votes = 1; votes <= 50; votes++) {
    await vote(world, votes);
    await world.pass(0.019);
  }
  expect(world.texts('dev')).toEqual(['0 votes']);
  await world.pass(0.06);
  expect(world.texts('dev')).toEqual(['50 votes']);
  await world.pass(10);
  expect(updates(world)).toBe(1);
});

test('what is to be seen at once is brought forward, and takes the rest along', async () => {
  const world = await aCard();
  await vote(world, 1);
  world.says.set('card', 'revealed');
  await world.refresh('card');
  expect(world.texts('dev')).toEqual(['revealed']);
  await world.pass(10);
  expect(updates(world)).toBe(1);
});

test('what gathers keeps nothing else of its conversation back', async () => {
  const world = await aCard();
  await vote(world, 1);
  await world.owe({ to: 'dev', text: 'news' });
  expect(world.texts('dev')).toEqual(['0 votes', 'news']);
});

test("Slack's Retry-After is kept, whatever is brought forward", async () => {
  const world = await aCard();
  world.slack.faults.on('chat.update', { kind: '429', retryAfter: 30, times: 1 });
  world.says.set('card', 'revealed');
  await world.refresh('card');
  await world.refresh('card');
  await world.pass(29);
  expect(updates(world)).toBe(1);
  await world.pass(2);
  expect(world.texts('dev')).toEqual(['revealed']);
});
