import { describe, expect, test } from 'vitest';
import { aDatabaseFile } from '../world.ts';
import { kinds, seen } from './kinds.ts';
import { aWorldFor } from './world.ts';

describe('a process that is gone between what Slack accepted and its own writing of it', () => {
  test.each(kinds)('$name: the next one loses and repeats nothing', async (kind) => {
    const world = await aWorldFor(kind, { databaseUrl: aDatabaseFile() });
    const next = await world.anotherProcess();
    const deaths: Promise<void>[] = [];
    world.slack.faults.on(kind.method, {
      ...{ kind: 'slow', ms: 100, by: 'machine', times: 1 },
      when(args) {
        if (kind.when && !kind.when(args)) return false;
        deaths.push(world.database.close());
        world.goOnWith(next);
        return true;
      },
    });
    await kind.owe(world);
    await Promise.all(deaths);
    expect(deaths).toHaveLength(1);
    expect((await world.record(kind.key(world))).state).toBe('sending');
    await world.pass(240);
    expect(seen(world)).toEqual(kind.whole);
    expect(await world.record(kind.key(world))).toMatchObject({ state: 'sent', error: null });
  });
});
