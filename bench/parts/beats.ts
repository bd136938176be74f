import { withFolder } from '../folder.ts';
import { fillWithHistory, type HistoryOptions } from '../history.ts';
import { type Side, startSide } from '../side.ts';
import type { App } from '../sides/app.ts';
import type { Slack } from '../sides/slack.ts';
import { median } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';

const AT = '2026-03-02T12:00:00Z';
const RUNS = 5;
const BEATS = 100;
/** Flat: that much is noise. */
const FLAT = 1.5;

const SIZES = [
  { what: '10 teams, a week', teams: 10, days: 7 },
  { what: '10 teams, five years', teams: 10, days: 1_826 },
  { what: '1,000 teams, a week', teams: 1_000, days: 7 },
  { what: '1,000 teams, five years', teams: 1_000, days: 1_826 },
];

/** What a beat costs on which nothing is due, and whether it grows with the teams and years behind it. */
export async function measureBeats(): Promise<Measure[]> {
  const measures: Measure[] = [];
  let smallest = Number.NaN;
  for (const { what, ...history } of SIZES) {
    const { beat, rows } = await beatWith(history);
    const line = {
      what: `a beat with nothing due: ${what} (${words(rows)} rows)`,
      unit: 'ms' as const,
      ours: beat,
    };
    if (measures.length === 0) smallest = beat;
    const isFirst = measures.length === 0;
    measures.push(
      isFirst
        ? { ...line, beside: null, aim: null }
        : atMostTimes({ ...line, beside: { what: 'the smallest', value: smallest } }, FLAT),
    );
  }
  return measures;
}

async function beatWith(history: HistoryOptions): Promise<{ beat: number; rows: number }> {
  return withFolder(async (folder) => {
    const file = `${folder}/bench.db`;
    const slack = startSide<Slack>('slack');
    const address = await slack.ask('start', { at: AT, people: 10, transport: 'socket' });
    const first = await started(address, file);
    await first.ask('stop');
    await first.end();
    const rows = fillWithHistory(file, await slack.ask('workspaceId'), history);
    const app = await started(address, file);
    await app.ask('catchUp');
    await app.ask('rest');
    await app.ask('beats', BEATS);
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(median(await app.ask('beats', BEATS)));
    await app.end();
    await slack.end();
    return { beat: median(runs), rows };
  });
}

async function started(slack: Awaited<ReturnType<Slack['start']>>, file: string): Promise<Side<App>> {
  const app = startSide<App>('app');
  await app.ask('start', { at: AT, slack, transport: 'socket', databaseUrl: `file:${file}`, isPaced: false });
  return app;
}

function words(rows: number): string {
  if (rows < 1e3) return String(rows);
  return rows < 1e6 ? `${Math.round(rows / 1e3)} thousand` : `${(rows / 1e6).toFixed(1)} million`;
}
