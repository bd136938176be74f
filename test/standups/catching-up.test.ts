import { afterEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

/** Nothing runs while the clock goes on; then everything does what is due. */
async function sleepUntil(instant: string): Promise<void> {
  world.clock.set(new Date(instant));
  await world.moveTo(instant);
}

test('after a short outage the prompt and the daily still come, once', async () => {
  world = await startTeam();
  await sleepUntil('2026-03-02T08:40:00Z');
  await world.as('Lea').sees('yours is open until 11:00', { in: 'dm' });
  await sleepUntil('2026-03-02T14:00:00Z');
  expect(dailies(world)).toHaveLength(1);
  expect(told(world, 'Lea')).toHaveLength(1);
});

test('a prompt whose time has passed is left out with its reason, a daily of yesterday too', async () => {
  world = await startTeam();
  await sleepUntil('2026-03-03T07:00:00Z');
  expect(told(world, 'Lea')).toHaveLength(0);
  expect(dailies(world)).toHaveLength(0);
  const lea = world.as('Lea');
  await lea.types('/standup why 2026-03-02', { in: '#dev-standup' });
  await lea.sees('Skipped: Drumbeat was not running before the deadline.');
  await lea.sees('Daily: skipped, Drumbeat was not running.');
  await world.moveTo('2026-03-03T08:00:00Z');
  await lea.sees('Dev team standup · Tue 3 Mar', { in: 'dm' });
});

test('a month of sleep is recorded, and no day of it is asked for', async () => {
  world = await startTeam();
  await sleepUntil('2026-04-01T05:00:00Z');
  expect(told(world, 'Lea')).toHaveLength(0);
  const lea = world.as('Lea');
  await lea.types('/standup why 2026-03-17', { in: '#dev-standup' });
  await lea.sees('No standup: Drumbeat was not running.');
  await world.moveTo('2026-04-01T07:00:00Z');
  await lea.sees('Dev team standup · Wed 1 Apr', { in: 'dm' });
});

test('a restart in the middle of the day neither loses nor repeats', async () => {
  world = await startTeam({}, { databaseUrl: `file:${await temporaryFile()}` });
  await world.moveTo('2026-03-02T08:00:00Z');
  await answer(world, 'Lea', { Today: 'export' });
  await world.restart();
  await world.moveTo('2026-03-02T10:00:30Z');
  await world.restart();
  await world.moveTo('2026-03-02T12:00:00Z');
  expect(dailies(world)).toHaveLength(1);
  expect(dailies(world)[0]?.text).toContain('Lea export');
  expect(told(world, 'Lea')).toHaveLength(1);
  expect(told(world, 'Ola')).toHaveLength(2);
});

async function temporaryFile(): Promise<string> {
  const { mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  return join(await mkdtemp(join(tmpdir(), 'standups-')), 'drumbeat.db');
}
