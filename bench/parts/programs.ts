import { pause } from '../../src/time/index.ts';
import { withFolder } from '../folder.ts';
import { type Program, startProgram } from '../program.ts';
import { type Side, startSide } from '../side.ts';
import type { App } from '../sides/app.ts';
import type { Slack } from '../sides/slack.ts';
import { median } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';

const RUNS = 5;
const CROWD = 5_000;
/** By then what the start left behind is collected, and the first beats are over. */
const IDLE_MS = 8_000;
const MB = 1024 * 1024;

interface Sizes {
  upAfterMs: number;
  memory: number;
}

/** What the program needs to start and to be there, beside a bare Bolt; each a process of its own. */
export async function measurePrograms(): Promise<Measure[]> {
  const idle = await besideBolt(10);
  const crowded = await besideBolt(CROWD);
  const of = (all: Sizes[], which: keyof Sizes) => median(all.map((sizes) => sizes[which]));
  const memory = (what: string, { ours, bare }: Beside) =>
    atMostTimes(
      {
        ...{ what, unit: 'MB', ours: of(ours, 'memory') / MB },
        beside: { what: 'bare Bolt', value: of(bare, 'memory') / MB },
      },
      1.5,
    );
  const start = {
    what: 'start to connected',
    unit: 's' as const,
    ours: of(idle.ours, 'upAfterMs') / 1_000,
    beside: { what: 'bare Bolt', value: of(idle.bare, 'upAfterMs') / 1_000 },
  };
  return [
    memory('resident, idle', idle),
    memory(`resident, idle, with a team of ${CROWD}`, crowded),
    atMostTimes(start, 2),
  ];
}

interface Beside {
  ours: Sizes[];
  bare: Sizes[];
}

async function besideBolt(people: number): Promise<Beside> {
  return withFolder(async (folder) => {
    const slack = startSide<Slack>('slack');
    const databaseUrl = `file:${folder}/bench.db`;
    const address = await slack.ask('start', { at: new Date().toISOString(), people, transport: 'socket' });
    await prepare(slack, address, databaseUrl);
    const environment = {
      SLACK_BOT_TOKEN: address.botToken,
      SLACK_APP_TOKEN: address.appToken,
      SLACK_API_URL: address.apiUrl,
    };
    const measured: Beside = { ours: [], bare: [] };
    const ourEnvironment = { ...environment, DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1' };
    for (let run = 0; run < RUNS; run++) {
      measured.ours.push(await sizesOf(await startProgram('dist/main.js', ourEnvironment, 'Drumbeat is up')));
      measured.bare.push(
        await sizesOf(await startProgram('build/bench/sides/bare-main.js', environment, 'up')),
      );
    }
    await slack.end();
    return measured;
  });
}

/** The team is set up before, so that the program knows it from its database. */
async function prepare(
  slack: Side<Slack>,
  address: Awaited<ReturnType<Slack['start']>>,
  databaseUrl: string,
): Promise<void> {
  const app = startSide<App>('app');
  const at = new Date().toISOString();
  await app.ask('start', { at, slack: address, transport: 'socket', databaseUrl, isPaced: false });
  await slack.ask('setUpTeam');
  await app.ask('stop');
  await app.end();
}

async function sizesOf(program: Program): Promise<Sizes> {
  await pause(IDLE_MS);
  const sizes = { upAfterMs: program.upAfterMs, memory: program.memory() };
  await program.end();
  return sizes;
}
