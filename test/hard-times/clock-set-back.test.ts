import { describe, expect, test } from 'vitest';
import { answer, dailies, told } from '../standups/team.ts';
import type { World, WorldOptions } from '../support/world.ts';
import { mostUnasked, startLasting, twoBeats } from './running.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

/** The clock is corrected at one stroke, while everything runs. */
async function setClock(world: World, instant: string): Promise<void> {
  world.clock.set(new Date(instant));
  await twoBeats(world);
}

async function aDay(options: WorldOptions = {}): Promise<World> {
  const world = await startLasting({}, options);
  await world.moveTo('2026-03-02T07:40:00Z');
  await world.as('Ola').types('/blocker no licence for the editor', HERE);
  return world;
}

function refusePostsToBlockers(world: World): void {
  const channel = world.as('Kim').messages(CARDS).at(-1)?.channel;
  const when = (args: { channel?: unknown }) => args.channel === channel;
  world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'service_unavailable', when });
}

function aboutBlockers(world: World, name: string): string[] {
  return told(world, name)
    .map(({ text }) => text)
    .filter((text) => /#\d+ /.test(text));
}

describe('the clock is set back an hour', () => {
  test.each([
    { when: 'right after the prompts', at: '2026-03-02T08:00:10Z' },
    { when: 'between prompt and reminder', at: '2026-03-02T08:40:00Z' },
    { when: 'right after the reminders', at: '2026-03-02T09:30:10Z' },
    { when: 'right after the daily', at: '2026-03-02T10:00:10Z' },
    { when: 'right after an escalation', at: '2026-03-02T12:00:10Z' },
  ])('$when: each message still comes once', async ({ at }) => {
    const world = await aDay();
    await world.moveTo(at);
    await setClock(world, new Date(new Date(at).getTime() - 3_600_000).toISOString());
    await world.moveTo('2026-03-02T21:00:00Z');
    expect(mostUnasked(world)).toBe(2);
    for (const name of ['Lea', 'Noor']) expect(told(world, name)).toHaveLength(2);
    expect(dailies(world)).toHaveLength(1);
    expect(aboutBlockers(world, 'Dana')).toHaveLength(1);
  });

  test('in mid-window: answers that were given count, buttons work, and what is open stays open', async () => {
    const world = await aDay();
    await world.moveTo('2026-03-02T08:30:00Z');
    await answer(world, 'Lea', { Today: 'export' });
    await setClock(world, '2026-03-02T07:30:00Z');
    await answer(world, 'Kim', { Today: 'import' });
    await world.as('Lea').presses('Edit', { in: 'dm' });
    await world.as('Lea').fills('Today', 'export of orders');
    await world.as('Lea').submits();
    await world.moveTo('2026-03-02T10:00:30Z');
    expect(dailies(world)[0]?.text).toContain('2 of 6 answered');
    expect(dailies(world)[0]?.text).toContain('Lea export of orders');
    expect(told(world, 'Lea')).toHaveLength(1);
  });

  test('while things wait that were never attempted: they do not wait for the old hour', async () => {
    const world = await aDay();
    await world.moveTo('2026-03-02T08:40:00Z');
    refusePostsToBlockers(world);
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    await world.as('Kim').types('/blocker the VPN is down', HERE);
    await setClock(world, '2026-03-02T07:40:00Z');
    world.slack.faults.clear();
    await world.moveTo('2026-03-02T07:46:00Z');
    await world.as('Kim').sees('#2 staging DB', CARDS);
    await world.as('Kim').sees('#3 the VPN is down', CARDS);
  });

  test('while a card waits to be changed: it does not wait for the old hour either', async () => {
    const world = await aDay();
    await world.moveTo('2026-03-02T08:40:00Z');
    refusePostsToBlockers(world);
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    await world.as('Kim').presses("I'm on it", CARDS);
    await world.as('Kim').submits();
    await setClock(world, '2026-03-02T07:40:00Z');
    world.slack.faults.clear();
    await world.moveTo('2026-03-02T07:46:00Z');
    await world.as('Lea').sees('Kim is on it until', CARDS);
  });

  test('by a day, over midnight: the day that comes again is not asked again', async () => {
    const world = await aDay();
    await world.moveTo('2026-03-03T08:10:00Z');
    await setClock(world, '2026-03-02T08:10:00Z');
    await world.moveTo('2026-03-04T07:00:00Z');
    expect(told(world, 'Lea').filter(({ text }) => text.includes('Mon 2 Mar'))).toHaveLength(2);
    expect(told(world, 'Lea').filter(({ text }) => text.includes('Tue 3 Mar'))).toHaveLength(2);
    expect(dailies(world)).toHaveLength(2);
  });
});

test('a clock that showed April for a moment leaves no day of March without its question', async () => {
  const world = await aDay();
  await setClock(world, '2026-04-01T05:00:00Z');
  await setClock(world, '2026-03-02T07:45:00Z');
  await world.moveTo('2026-03-04T08:00:05Z');
  for (const date of ['Tue 3 Mar', 'Wed 4 Mar']) {
    expect(told(world, 'Lea').filter(({ text }) => text.includes(date)).length).toBeGreaterThan(0);
  }
});

describe('the clock is set forward an hour', () => {
  test.each([
    { over: 'the prompts', from: '2026-03-02T07:50:00Z' },
    { over: 'the reminders', from: '2026-03-02T09:20:00Z' },
    { over: 'the daily', from: '2026-03-02T09:50:00Z' },
    { over: 'an escalation', from: '2026-03-02T11:50:00Z' },
  ])('over $over: each comes at once, and once', async ({ from }) => {
    const world = await aDay();
    await world.moveTo(from);
    await setClock(world, new Date(new Date(from).getTime() + 3_600_000).toISOString());
    expect(aboutBlockers(world, 'Dana')).toHaveLength(from > '2026-03-02T11' ? 1 : 0);
    await world.moveTo('2026-03-02T21:00:00Z');
    expect(mostUnasked(world)).toBe(2);
    expect(told(world, 'Lea').length).toBeGreaterThanOrEqual(1);
    expect(dailies(world)).toHaveLength(1);
    expect(aboutBlockers(world, 'Dana')).toHaveLength(1);
  });
});
