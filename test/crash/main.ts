import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { projectFile } from '../../src/project.ts';
import { formatClock, formatDay, localDateOf } from '../../src/time/index.ts';
import type { Findings } from './audit.ts';
import type { Kill } from './killer.ts';
import type { WeekRecord } from './record.ts';
import { type Outcome, playDeadlyWeek, playQuietWeek, type Week } from './run.ts';

const TEAM_ZONE = 'Europe/Berlin';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, kills: { type: 'string', default: '100' } },
});
const seed = Number(values.seed ?? randomInt(1_000_000));
const wanted = Number(values.kills);
const script = projectFile('build/crash/victim.js');
const quietWeeks = new Map<Week['transport'], WeekRecord>();
process.exitCode = await killAndCount();

/** Weeks with seeds one after the other, until the kills are spent or a week went wrong. */
async function killAndCount(): Promise<number> {
  let kills = 0;
  let weeks = 0;
  while (kills < wanted) {
    const weekSeed = seed + weeks;
    const { outcome, transport } = await playOne(weekSeed, wanted - kills);
    kills += outcome.kills.length;
    weeks += 1;
    write(`week ${weekSeed} over ${transport}: ${outcome.kills.length} kills, ${kills} of ${wanted}\n`);
    if (!isClean(outcome.findings)) return tell(outcome, kills, weekSeed, weeks);
  }
  write(`\n${kills} kills: 0 lost, 0 doubled (seed ${seed})\n\n${weeks} passed, 0 failed\n`);
  return 0;
}

async function playOne(weekSeed: number, most: number) {
  const transport = weekSeed % 2 === 0 ? 'socket' : 'http';
  const quiet = quietWeeks.get(transport) ?? (await playQuietWeek({ script, transport }));
  quietWeeks.set(transport, quiet);
  const outcome = await playDeadlyWeek({ script, transport, seed: weekSeed, kills: most, onKill }, quiet);
  return { outcome, transport };
}

function onKill({ at, where }: Kill): void {
  write(`  ${formatDay(localDateOf(at, TEAM_ZONE))} ${formatClock(at, TEAM_ZONE)}  ${where}\n`);
}

function tell({ findings }: Outcome, kills: number, weekSeed: number, weeks: number): number {
  const { lost, doubled, wrong } = findings;
  for (const [what, found] of Object.entries({ lost, doubled, wrong })) {
    for (const line of found) write(`${what}: ${line}\n`);
  }
  write(
    `\n${kills} kills: ${lost.length} lost, ${doubled.length} doubled, ${wrong.length} wrong otherwise\n`,
  );
  write(`Again: npm run test:crash -- --seed ${weekSeed}\n\n${weeks - 1} passed, 1 failed\n`);
  return 1;
}

function isClean({ lost, doubled, wrong }: Findings): boolean {
  return lost.length + doubled.length + wrong.length === 0;
}

function write(text: string): void {
  process.stdout.write(text);
}
