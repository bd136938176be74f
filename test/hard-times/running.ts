import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addMinutes } from 'date-fns/addMinutes';
import { addSeconds } from 'date-fns/addSeconds';
import { expect, onTestFinished } from 'vitest';
import { type Chosen, startTeam, told } from '../standups/team.ts';
import type { World, WorldOptions } from '../support/world.ts';

/** Where a database outlives the app: a file of this test's own. */
export function aDatabaseFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'drumbeat-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'drumbeat.db');
}

/** The dev team on Monday 2 March 2026 at 07:00 in Berlin, on a database that outlives the app. */
export async function startLasting(
  chosen: Chosen = {},
  options: WorldOptions & { file?: string } = {},
): Promise<World> {
  const { file = aDatabaseFile(), ...rest } = options;
  const world = await startTeam(chosen, { databaseUrl: `file:${file}`, ...rest });
  onTestFinished(() => world.stop());
  return world;
}

/** The program does not run from now until then; afterwards come two beats. */
export async function downUntil(world: World, instant: string): Promise<void> {
  await world.stopApp();
  world.clock.set(new Date(instant));
  await world.startApp();
  await twoBeats(world);
}

/** What one beat opens, the next asks for. */
export async function twoBeats(world: World): Promise<void> {
  const now = world.clock.now();
  await world.moveTo(now.toISOString());
  await world.moveTo(addSeconds(now, 5).toISOString());
}

/** Nobody reaches Slack between these; the app looks only every half hour, for speed's sake. */
export async function outage(world: World, from: string, until: string): Promise<void> {
  await world.moveTo(from);
  const overSockets = world.slack.sockets.open() > 0;
  await world.slack.network.down();
  for (let at = addMinutes(new Date(from), 5); at < new Date(until); at = addMinutes(at, 30)) {
    world.clock.set(at);
    await twoBeats(world);
  }
  await world.moveTo(until);
  await world.slack.network.up();
  if (!overSockets) return;
  await expect.poll(() => world.slack.sockets.open(), { timeout: 60_000 }).toBeGreaterThan(0);
}

export const TEAM = ['Lea', 'Ola', 'Kim', 'Noor', 'Dana', 'Priya'] as const;

/** What the bot wrote to somebody unasked, escalations excepted: how many on each day (UTC). */
export function unaskedPerDay(world: World, name: string): Record<string, number> {
  const perDay: Record<string, number> = {};
  for (const { at, text } of told(world, name)) {
    if (text.includes('is set up') || /#\d+ /.test(text)) continue;
    const day = at.toISOString().slice(0, 10);
    perDay[day] = (perDay[day] ?? 0) + 1;
  }
  return perDay;
}

/** The largest number of unasked messages that anybody of the team got on one day. */
export function mostUnasked(world: World): number {
  return Math.max(0, ...TEAM.flatMap((name) => Object.values(unaskedPerDay(world, name))));
}
