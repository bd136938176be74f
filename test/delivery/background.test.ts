import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createDuties } from '../../src/duties.ts';
import { startBeat } from '../../src/time/index.ts';
import { noParts } from '../support/parts.ts';
import { aWorld, type World } from './world.ts';

function posts(world: World): number {
  return world.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
}

test('the beat does not stand still while Slack is slow', async () => {
  const world = await aWorld();
  const { database, clock, outbox } = world;
  const clientFor = async () => {
    throw new Error('no duty asks Slack');
  };
  const core = {
    database,
    clock,
    outbox,
    log: pino({ level: 'silent' }),
    clientFor,
    publicUrl: null,
    ...noParts,
  };
  const duties = createDuties(core, []);
  const inASecond = () => new Date(clock.now().getTime() + 1000);
  await world.owe({ to: 'dev', text: 'news', notBefore: inASecond() });
  const slowed = world.slack.faults.on('chat.postMessage', { kind: 'slow', ms: 1000, by: 'clock' });
  clock.set(inASecond());
  await duties.beat();
  await expect.poll(() => slowed.hits).toBe(1);
  expect((await world.record('news')).state).not.toBe('sent');
  clock.set(inASecond());
  await outbox.idle();
  expect((await world.record('news')).state).toBe('sent');
});

test('what has to wait is announced once for each instant', async () => {
  let announced = 0;
  const world = await aWorld({
    outbox: {
      onWaiting: () => {
        announced++;
      },
    },
  });
  await world.owe(...Array.from({ length: 7 }, (_, index) => ({ to: 'dev', text: `news ${index}` })));
  expect(posts(world)).toBe(5);
  expect(announced).toBe(1);
  world.outbox.poke();
  await world.outbox.idle();
  expect(announced).toBe(1);
  world.clock.set(new Date(world.clock.now().getTime() + 1000));
  world.outbox.poke();
  await world.outbox.idle();
  expect(posts(world)).toBe(6);
  expect(announced).toBe(2);
});

test('nothing to wait for, nothing is announced; nor what the beat finds by itself', async () => {
  let announced = 0;
  const world = await aWorld({
    outbox: {
      onWaiting: () => {
        announced++;
      },
    },
  });
  await world.owe({ to: 'dev', text: 'now' });
  await world.owe({ to: 'dev', text: 'later', notBefore: new Date(world.clock.now().getTime() + 3_600_000) });
  expect(announced).toBe(0);
});

test('a beat that pokes and is poked comes to rest', async () => {
  let beats = 0;
  const world = await aWorld({ outbox: { onWaiting: () => beat.poke() } });
  const beat = startBeat({
    everyMs: 5_000,
    run: async () => {
      beats++;
      world.outbox.poke();
    },
    onError: (error) => {
      throw error;
    },
  });
  await world.owe(...Array.from({ length: 7 }, (_, index) => ({ to: 'dev', text: `news ${index}` })));
  await expect.poll(() => beats).toBeGreaterThan(1);
  await world.outbox.idle();
  await beat.stop();
  expect(beats).toBeLessThan(6);
});
