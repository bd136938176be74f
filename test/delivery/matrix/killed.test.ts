import { describe, expect, test } from 'vitest';
import { aDatabaseFile } from '../world.ts';
import { kinds, seen } from './kinds.ts';
import { aWorldFor } from './world.ts';

describe('a process that is gone between what Slack accepted and its own writing of it', () => {
  test.each(kinds)('$name: the next one loses and repeats nothing', async (kind) => {
    const world = await aWorldFor(kind, { databaseUrl: aDatabaseFile() });
    const dying = await world.anotherProcess();
    world.slack.faults.on(kind.method, {
      ...{ kind: 'slow', ms: 50, by: 'machine', times: 1 },
      when(args) {
        if (kind.when && !kind.when(args)) return false;
        void dying.database.close();
        return true;
      },
    });
    await kind.owe({ ...world, ...dying });
    await dying.outbox.idle();
    await world.pass(240);
    expect(seen(world)).toEqual(kind.whole);
    expect(await world.record(kind.key(world))).toMatchObject({ state: 'sent', error: null });
  });
});
