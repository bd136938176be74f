import { expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/seed/types.ts';
import { aWorld, type World } from './world.ts';

const crowd = Array.from({ length: 400 }, (_, index) => `member${index}`);
const bigCompany: Seed = {
  people: [{ name: 'lea', realName: 'Lea' }, ...crowd.map((name) => ({ name, realName: name }))],
  channels: [
    { name: 'blockers', members: ['lea'], withBot: true },
    { name: 'wins', members: ['lea'], withBot: true },
  ],
};

/** Four hundred prompts at 09:00:00, of which Slack takes 300 at once and ten a second from then on. */
async function aMorning(): Promise<World> {
  const world = await aWorld({ slack: { seed: bigCompany } });
  await world.owe(
    ...crowd.map((name) => ({ to: name, key: `prompt:${name}`, text: 'What now?', isBulk: true })),
  );
  expect(asked(world)).toBe(300);
  return world;
}

function asked({ slack }: World): number {
  return slack.calls.filter(({ args }) => args.text === 'What now?').length;
}

test('a card that is owed while hundreds of prompts are paced goes next', async () => {
  const world = await aMorning();
  await world.owe({ to: 'blockers', text: 'Staging is down' });
  expect(world.texts('blockers')).toEqual([]);
  await world.pass(0.1);
  expect(world.texts('blockers')).toEqual(['Staging is down']);
  expect(asked(world)).toBe(300);
  await world.pass(15);
  expect(asked(world)).toBe(400);
});

test('what is owed to somebody whose prompt still waits comes after it, and both go before the others', async () => {
  const world = await aMorning();
  const last = crowd.at(-1) ?? '';
  await world.owe({ to: last, text: 'You are on call' });
  await world.pass(0.2);
  expect(world.texts(last)).toEqual(['What now?', 'You are on call']);
  expect(asked(world)).toBe(301);
  await world.pass(15);
  expect(asked(world)).toBe(400);
});

test('what somebody waits for makes a message of many urgent', async () => {
  const world = await aWorld({ slack: { seed: bigCompany } });
  for (const name of crowd.slice(0, 100)) world.says.set(name, 'What now?');
  await world.owe(...crowd.slice(0, 100).map((name) => ({ to: name, view: name, isBulk: true })));
  for (const name of crowd.slice(0, 100)) world.says.set(name, 'This standup is over');
  await world.database.transaction(async (trx) => {
    for (const name of crowd.slice(0, 100)) {
      await world.outbox.refresh(trx, world.workspaceId, name, { isBulk: true });
    }
  });
  await world.outbox.idle();
  const late = crowd[99] ?? '';
  expect(world.texts(late)).toEqual(['What now?']);
  world.says.set(late, 'Thank you');
  await world.refresh(late);
  await world.pass(1.2);
  expect(world.texts(late)).toEqual(['Thank you']);
});

test('hundreds that are too late are all skipped, and hold up nobody', async () => {
  const world = await aWorld({ slack: { seed: bigCompany } });
  const at = world.clock.now().getTime();
  const tooLate = { notBefore: new Date(at + 60_000), expiresAt: new Date(at + 30_000) };
  for (const name of crowd) world.says.set(name, 'What now?');
  await world.owe(...crowd.map((name) => ({ to: name, view: name, ...tooLate })));
  await world.owe({ to: 'blockers', text: 'Staging is down', notBefore: tooLate.notBefore });
  await world.pass(60);
  expect(world.ends.toSorted()).toEqual(crowd.map((name) => `${name} skipped: too late`).toSorted());
  expect(world.texts('blockers')).toEqual(['Staging is down']);
  expect(asked(world)).toBe(0);
});

test('news for somebody does not wait until one of many messages to them is brought up to date', async () => {
  const world = await aWorld({ slack: { seed: bigCompany } });
  const some = crowd.slice(0, 100);
  for (const name of some) world.says.set(name, 'What now?');
  await world.owe(...some.map((name) => ({ to: name, view: name, isBulk: true })));
  for (const name of some) world.says.set(name, 'This standup is over');
  await world.database.transaction(async (trx) => {
    for (const name of some) await world.outbox.refresh(trx, world.workspaceId, name, { isBulk: true });
  });
  await world.outbox.idle();
  const late = crowd[99] ?? '';
  await world.owe({ to: late, text: 'You are on call' });
  expect(world.texts(late)).toEqual(['What now?', 'You are on call']);
  await world.pass(90);
  expect(world.texts(late)).toEqual(['This standup is over', 'You are on call']);
});
