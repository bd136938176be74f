import { audit, type Findings, flawsOf } from './audit.ts';
import { beginsAt, type Day } from './deeds.ts';
import type { Kill } from './killer.ts';
import { play } from './play.ts';
import { recordOf, type WeekRecord } from './record.ts';
import { startCrashWorld } from './world.ts';

export interface Week {
  /** The bundled victim.ts. */
  script: string;
  transport: 'socket' | 'http';
  /** From Monday on; four when left out. */
  days?: Day;
  seed: number;
  /** How often it is killed, at most. */
  kills: number;
  onKill?(kill: Kill): void;
}

export interface Outcome {
  kills: Kill[];
  record: WeekRecord;
  findings: Findings;
}

/** The week as it goes when nobody is killed: what all others are measured by. Throws if it has flaws of its own. */
export async function playQuietWeek(week: Pick<Week, 'script' | 'transport' | 'days'>): Promise<WeekRecord> {
  const { record } = await playWeek({ ...week, seed: 0, kills: 0 });
  const flaws = flawsOf(record);
  if (flaws.length > 0) throw new Error(`The week goes wrong without a kill:\n${flaws.join('\n')}`);
  return record;
}

export async function playDeadlyWeek(week: Week, quiet: WeekRecord): Promise<Outcome> {
  const { kills, record } = await playWeek(week);
  return { kills, record, findings: audit(record, quiet) };
}

async function playWeek(week: Week): Promise<Pick<Outcome, 'kills' | 'record'>> {
  const world = await startCrashWorld({ ...week, at: beginsAt });
  try {
    const broken = await play(world, week.days ?? 4);
    return { kills: world.kills, record: await recordOf(world, broken) };
  } finally {
    await world.stop();
  }
}
