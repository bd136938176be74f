import { afterEach, expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/index.ts';
import { startWorld, type World } from '../support/world.ts';
import { told } from './team.ts';

let world: World;
afterEach(() => world.stop());

/** More than Slack takes at once. */
const others = Array.from({ length: 329 }, (_, index) => `member${index + 1}`);
const everybody = ['dana', ...others];
const crowd: Seed = {
  people: everybody.map((name) => ({
    name,
    realName: name === 'dana' ? 'Dana' : name,
    timeZone: 'Europe/Berlin',
  })),
  channels: [{ name: 'team', members: everybody, withBot: true }],
};

test('a blocker that is raised while hundreds are asked is seen before the last of them is asked', async () => {
  world = await startWorld({ seed: crowd });
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#team' });
  await dana.picks('Team lead', 'Dana');
  await dana.submits();
  await world.moveTo('2026-03-02T08:00:00Z');
  const asked = () =>
    world.slack.calls.filter(({ args }) => String(args.metadata).includes('"prompt:')).length;
  expect(asked()).toBeLessThan(everybody.length);
  await dana.types('/blocker Staging is down', { in: '#team' });
  await world.moveTo('2026-03-02T08:00:00.200Z');
  await world.as('member1').sees('Staging is down', { in: '#team' });
  expect(asked()).toBeLessThan(everybody.length);
  await world.moveTo('2026-03-02T08:00:30Z');
  expect(asked()).toBe(everybody.length);
}, 120_000);

test('in a team of hundreds, who joins, leaves or moves is asked, passed over or asked earlier', async () => {
  const newcomer = { name: 'newcomer', realName: 'Newcomer', timeZone: 'Europe/Berlin' };
  world = await startWorld({ seed: { ...crowd, people: [...crowd.people, newcomer] } });
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#team' });
  await dana.picks('Team lead', 'Dana');
  await dana.submits();
  await dana.sees('is set up', { in: 'dm' });
  await world.moveTo('2026-03-02T06:00:00Z');
  await world.slack.act.join({ user: 'newcomer', channel: 'team' });
  await world.slack.act.leave({ user: 'member7', channel: 'team' });
  await world.slack.act.setTimeZone({ user: 'member329', timeZone: 'Europe/Athens' });
  const asked = (name: string) =>
    told(world, name).filter(({ text }) => text.includes('Daily goes out')).length;
  await world.moveTo('2026-03-02T07:00:00Z');
  expect(['member329', 'member1'].map(asked)).toEqual([1, 0]);
  await world.moveTo('2026-03-02T08:00:30Z');
  expect(['newcomer', 'member7', 'member329', 'member328'].map(asked)).toEqual([1, 0, 1, 1]);
}, 120_000);
