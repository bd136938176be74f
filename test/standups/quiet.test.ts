import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

test('two weeks bring nobody more than two messages unasked on any day, and the channel one', async () => {
  world = await startTeam();
  const people = ['Lea', 'Ola', 'Kim', 'Noor', 'Dana', 'Priya'];
  for (const day of ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13']) {
    await world.moveTo(`2026-03-${day}T08:00:00Z`);
    await answer(world, 'Lea', { Today: `work of the ${day}` });
    if (day < '05') await answer(world, 'Ola', { Today: 'pipeline' });
  }
  await world.moveTo('2026-03-14T20:00:00Z');
  for (const name of people) {
    const perDay = new Map<string, number>();
    for (const { at, text } of told(world, name)) {
      if (text.includes('is set up')) continue;
      const day = at.toISOString().slice(0, 10);
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(2);
    expect([...perDay.keys()].filter((day) => day === '2026-03-07' || day === '2026-03-08')).toEqual([]);
  }
  expect(told(world, 'Lea')).toHaveLength(10);
  const posts = world
    .as('Lea')
    .messages({ in: '#dev-standup' })
    .filter(({ replyTo }) => replyTo === null);
  expect(posts).toHaveLength(10);
  expect(dailies(world)).toHaveLength(10);
});

describe('Do Not Disturb', () => {
  test('holds the prompt until it ends', async () => {
    world = await startTeam();
    await world.as('Lea').pausesNotifications(new Date('2026-03-02T09:15:00Z'));
    await world.moveTo('2026-03-02T09:14:00Z');
    expect(told(world, 'Lea')).toHaveLength(0);
    await world.moveTo('2026-03-02T09:16:00Z');
    await world.as('Lea').sees('yours is open until 11:00', { in: 'dm' });
    await world.moveTo('2026-03-02T10:30:00Z');
    expect(told(world, 'Lea')).toHaveLength(1);
    await world.as('Lea').types('/standup why', { in: '#dev-standup' });
    await world.as('Lea').sees(/• Held back by Do Not Disturb\.\n• Prompt: sent 10:15\./);
  });

  test('beyond the deadline skips the prompt, and says so', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.pausesNotifications(new Date('2026-03-02T15:00:00Z'));
    await world.moveTo('2026-03-02T16:00:00Z');
    expect(told(world, 'Lea')).toHaveLength(0);
    expect(dailies(world)[0]?.text).toContain('Not asked because of Do Not Disturb: Lea.');
    await lea.types('/standup why', { in: '#dev-standup' });
    await lea.sees('Skipped: Do Not Disturb until after the deadline.');
  });
});

test('who changes zone is asked at nine where they are', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T12:00:00Z');
  await world.as('Lea').movesTo('Asia/Tokyo');
  await world.moveTo('2026-03-03T00:00:00Z');
  await world.as('Lea').sees('Dev team standup · Tue 3 Mar', { in: 'dm' });
});

test('who joins the channel is asked from then on, who leaves is not', async () => {
  world = await startTeam();
  await world.as('Omar').joins('#dev-standup');
  await world.as('Ola').leaves('#dev-standup');
  await world.moveTo('2026-03-02T08:00:00Z');
  await world.as('Omar').sees('Dev team standup · Mon 2 Mar', { in: 'dm' });
  expect(told(world, 'Ola')).toHaveLength(0);
  await world.as('Kim').leaves('#dev-standup');
  await world.moveTo('2026-03-02T09:10:00Z');
  await world.as('Lea').types('/standup status', { in: '#dev-standup' });
  const status = world.as('Lea').ephemerals().at(-1)?.text;
  expect(status).toContain('Open: Dana, Lea, Omar and Priya');
  expect(status).not.toMatch(/Kim|Ola/);
});
