import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startTeam } from '../standups/team.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

interface LogLine {
  level: number;
  msg: string;
  listener?: string;
  duties?: string[];
  err?: { type: string; message: string };
}

interface Faulty {
  world: World;
  /** Warnings and errors, the oldest first. */
  logged: LogLine[];
  /** the database's file */
  file: string;
}

/** The dev team, set up on Monday 2 March at 07:00 in Berlin, on a database file and with what is logged. */
export async function startFaulty(options: WorldOptions = {}, { isSetUp = true } = {}): Promise<Faulty> {
  const folder = await mkdtemp(path.join(tmpdir(), 'drumbeat-'));
  const file = path.join(folder, 'drumbeat.db');
  const logged: LogLine[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => logged.push(JSON.parse(line)) });
  const placed = { databaseUrl: `file:${file}`, log, ...options };
  const world = await (isSetUp ? startTeam({}, placed) : startWorld(placed));
  onTestFinished(async () => {
    await world.stop();
    rmSync(folder, { recursive: true });
  });
  return { world, logged, file };
}
