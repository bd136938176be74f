import { withFolder } from '../folder.ts';
import { freePort } from '../ports.ts';
import { type Side, startSide } from '../side.ts';
import type { App } from '../sides/app.ts';
import type { BareBolt } from '../sides/bolt.ts';
import type { Slack } from '../sides/slack.ts';
import { median, percentile } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';

const RUNS = 5;
const COMMANDS = 300;
/** Alternately so many to one and to the other, so that whatever else the machine does meets both alike. */
const AT_ONCE = 20;
const AT = '2026-03-02T08:30:00Z';
const SLOW_MS = 4_000;

type Transport = 'socket' | 'http';
type Run = { ours: number[]; bare: number[] };

/** How long Slack waits for the acknowledgement of /blocker, beside a Bolt that does nothing else. */
export async function measureAcks(transport: Transport): Promise<Measure[]> {
  return withFolder(async (folder) => {
    const ours = await startOurs(transport, `file:${folder}/bench.db`);
    const bare = await startBare(transport);
    const form = await runs(ours.slack, bare.slack, () => '/blocker');
    const raising = await runs(ours.slack, bare.slack, raise);
    for (const { slack } of [ours, bare]) await slack.ask('takes', SLOW_MS);
    const slow = await runs(ours.slack, bare.slack, () => '/blocker');
    for (const side of [ours.slack, ours.app, bare.slack, bare.bolt]) await side.end();
    return [
      ...lines(`/blocker, acknowledged (${transport})`, form),
      ...lines(`/blocker …, written down and answered (${transport})`, raising),
      ...lines(`/blocker, acknowledged with Slack at 4 s a call (${transport})`, slow),
    ];
  });
}

async function startOurs(transport: Transport, databaseUrl: string) {
  const slack = startSide<Slack>('slack');
  const app = startSide<App>('app');
  const address = await slack.ask('start', { at: AT, people: 10, transport });
  const settings = { at: AT, slack: address, transport, databaseUrl, isPaced: false };
  const port = await app.ask('start', settings);
  if (transport === 'http') await slack.ask('deliverTo', `http://127.0.0.1:${port}/slack/events`);
  await slack.ask('setUpTeam');
  return { slack, app };
}

async function startBare(transport: Transport) {
  const slack = startSide<Slack>('slack');
  const bolt = startSide<BareBolt>('bolt');
  const address = await slack.ask('start', { at: AT, people: 10, transport });
  const port = await freePort();
  await bolt.ask('start', { slack: address, transport, port });
  if (transport === 'http') await slack.ask('deliverTo', `http://127.0.0.1:${port}/slack/events`);
  return { slack, bolt };
}

/** The first run warms both up. */
async function runs(ours: Side<Slack>, bare: Side<Slack>, command: () => string): Promise<Run[]> {
  const all: Run[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const took: Run = { ours: [], bare: [] };
    for (let done = 0; done < COMMANDS; done += AT_ONCE) {
      const commands = Array.from({ length: AT_ONCE }, command);
      took.ours.push(...(await ours.ask('acks', commands)));
      took.bare.push(...(await bare.ask('acks', commands)));
    }
    all.push(took);
  }
  return all.slice(1);
}

let raised = 0;

/** A blocker in words that no other has, so that nobody is asked whether they mean that one. */
function raise(): string {
  raised += 1;
  return `/blocker ${['waits', 'key', 'host', 'build'].map((word) => word + raised.toString(36)).join(' ')}`;
}

function lines(what: string, all: Run[]): Measure[] {
  const of = (side: keyof Run, part: number) => median(all.map((run) => percentile(run[side], part)));
  const p50 = { ours: of('ours', 0.5), beside: { what: 'bare Bolt', value: of('bare', 0.5) } };
  const p99 = { ours: of('ours', 0.99), beside: { what: 'bare Bolt', value: of('bare', 0.99) } };
  const isWithin = p50.ours - p50.beside.value <= 1;
  return [
    { what: `${what}: p50`, unit: 'ms', ...p50, aim: { says: 'within 1 ms', isMet: isWithin } },
    atMostTimes({ what: `${what}: p99`, unit: 'ms', ...p99 }, 1.5),
  ];
}
