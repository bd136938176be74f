import { describe, expect, onTestFinished, test } from 'vitest';
import { dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { fillDisk, freeDisk } from './limited-disk.ts';
import { lockDatabase } from './other-process.ts';
import { startFaulty } from './world.ts';

const WRITTEN = 'finish the sync';

/** How often the daily says what Lea wrote, and how often she is told that it was read. */
async function kept(world: World) {
  await world.moveTo('2026-03-02T10:01:00Z');
  return {
    inDaily: (dailies(world)[0]?.text.split(WRITTEN).length ?? 1) - 1,
    told: told(world, 'Lea').filter(({ text }) => text.includes('I read this as your answer')).length,
  };
}

describe('what Lea writes', () => {
  test('on a full disk is not acknowledged: Slack sends it again, and it is kept once there is space', async () => {
    const { world, logged } = await startFaulty();
    onTestFinished(freeDisk);
    await world.moveTo('2026-03-02T08:01:00Z');
    fillDisk();
    const saying = world.as('Lea').says(WRITTEN, { in: 'dm' });
    await expect.poll(() => logged).not.toEqual([]);
    freeDisk();
    await saying;
    expect(new Set(logged.map(({ listener }) => listener))).toEqual(new Set(['event message']));
    expect(await kept(world)).toEqual({ inDaily: 1, told: 1 });
  });

  test('while another process holds the database is not acknowledged before it is kept', async () => {
    const { world, file, logged } = await startFaulty();
    await world.moveTo('2026-03-02T08:01:00Z');
    const lock = await lockDatabase(file);
    const saying = world.as('Lea').says(WRITTEN, { in: 'dm' });
    await expect.poll(() => logged).not.toEqual([]);
    await lock.release();
    await saying;
    expect(await kept(world)).toEqual({ inDaily: 1, told: 1 });
  });
});
