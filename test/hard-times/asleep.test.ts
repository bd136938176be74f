import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SQLite } from '../../src/database/sqlite.ts';
import { dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { mostUnasked, startLasting, TEAM, twoBeats } from './running.ts';

const HERE = { in: '#dev-standup' } as const;

/** Monday 2 March: a normal morning with an open blocker, then the lid is shut at 09:10 in Berlin. */
async function fallAsleep(): Promise<World> {
  const world = await startLasting();
  await world.moveTo('2026-03-02T08:05:00Z');
  await world.as('Ola').types('/blocker no licence for the editor', HERE);
  await world.moveTo('2026-03-02T08:10:00Z');
  return world;
}

function sentSince(world: World, from: number): string[] {
  return world.slack.calls
    .slice(from)
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ args }) => String(args.text));
}

describe.each([
  { asleep: 'three days', wakes: '2026-03-05T08:05:00Z', today: 'Thu 5 Mar' },
  { asleep: 'thirty days', wakes: '2026-04-01T07:05:00Z', today: 'Wed 1 Apr' },
])('a machine that was asleep for $asleep', ({ wakes, today }) => {
  test('wakes with one message for each person, and nothing of the days between', async () => {
    const world = await fallAsleep();
    const before = world.slack.calls.length;
    world.clock.set(new Date(wakes));
    await twoBeats(world);
    const berlin = TEAM.filter((name) => name !== 'Noor');
    for (const name of berlin) {
      const prompts = told(world, name).filter(({ text }) => text.includes('standup ·'));
      expect(prompts.map(({ text }) => /standup · \w+ \d+ \w+/.exec(text)?.[0])).toEqual([
        'standup · Mon 2 Mar',
        `standup · ${today}`,
      ]);
    }
    const sent = sentSince(world, before);
    expect(sent.filter((text) => text.includes('#1 no licence'))).toHaveLength(2);
    expect(sent).toHaveLength(berlin.length + 2);
    expect(dailies(world)).toHaveLength(0);
  });

  test('goes on with that day as with any other', async () => {
    const world = await fallAsleep();
    world.clock.set(new Date(wakes));
    await world.moveTo(`${wakes.slice(0, 10)}T21:00:00Z`);
    expect(mostUnasked(world)).toBe(2);
    expect(dailies(world).map(({ text }) => text)).toEqual([expect.stringContaining(today)]);
    const highest = told(world, 'Priya').filter(({ text }) => text.includes('#1 no licence'));
    expect(highest).toEqual([expect.objectContaining({ text: expect.stringContaining('This is late') })]);
  });
});

describe('the first beat after a sleep', () => {
  /** How many statements the databases of this process execute while `work` goes on. */
  async function statementsOf(work: () => Promise<void>): Promise<number> {
    const statements = Object.getPrototypeOf(new SQLite(':memory:').prepare('select 1'));
    const spies = (['all', 'get', 'run'] as const).map((way) => vi.spyOn(statements, way));
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await work();
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    vi.restoreAllMocks();
    return count;
  }

  async function statementsAfter(wakes: string): Promise<number> {
    const world = await fallAsleep();
    world.clock.set(new Date(wakes));
    return statementsOf(() => twoBeats(world));
  }

  test('asks the database no more after three hundred days than after thirty', async () => {
    const days = await statementsAfter('2026-03-05T08:05:00Z');
    const month = await statementsAfter('2026-04-01T07:05:00Z');
    const year = await statementsAfter('2026-12-23T08:05:00Z');
    expect(days).toBeGreaterThan(50);
    expect(month).toBeLessThan(days + 31 * 12);
    expect(year).toBeLessThan(month * 1.2);
  });
});
