import { min } from 'date-fns/min';
import { type Logger, pino } from 'pino';
import { createApp, type DrumbeatApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { localSettings } from '../../src/demo/settings.ts';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import { type Seed, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { createMovedClock, type MovedClock, passTime, type Timed } from '../../src/time/index.ts';
import { declaredApp } from './manifest.ts';
import { NEW_DATABASE } from './new-database.ts';

export interface World extends Pick<SlackDriver, 'as' | 'screen' | 'record' | 'transcript'> {
  clock: MovedClock;
  slack: Simulator;
  /** The one that was started first, of those that run. */
  app: DrumbeatApp;
  /** Lets time pass until then; everything due on the way happens in its time. */
  moveTo(instant: string): Promise<void>;
  /** Waits until neither Slack nor the app has anything in hand. */
  settle(): Promise<void>;
  /** Ends the app as a person would, and starts it again on the same database. */
  restart(): Promise<void>;
  /** Ends this one; all that run when left out. */
  stopApp(app?: DrumbeatApp): Promise<void>;
  /** Starts the app on the same database; another one beside it where one runs already. */
  startApp(): Promise<DrumbeatApp>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** the instant at which it begins; Monday 2 March 2026, 07:00 in Berlin, when left out */
  at?: string;
  transport?: 'socket' | 'http';
  seed?: Seed;
  databaseUrl?: string;
  /** The bot scopes granted; all of the manifest's when left out. */
  scopes?: string[];
  rates?: boolean;
  /** Machine milliseconds that Slack waits for an ack; half a minute when left out, for a busy machine. */
  ackDeadlineMs?: number;
  /** Machine milliseconds that a trigger lives. */
  triggerLifeMs?: number;
  /** Silent, or as loud as LOG_LEVEL says, when left out. */
  log?: Logger;
}

/** No story ends otherwise because the machine is busy. */
const ANSWERS_WITHIN_MS = 30_000;

/** The real app against a local Slack over real sockets, on a clock that the test moves. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const transport = options.transport ?? transportOfThisRun();
  const clock = createMovedClock(new Date(options.at ?? '2026-03-02T06:00:00Z'));
  const { seed = devTeam, scopes = declaredApp.scopes, rates = true, log } = options;
  const { ackDeadlineMs = ANSWERS_WITHIN_MS, triggerLifeMs = ANSWERS_WITHIN_MS } = options;
  const installed = { ...declaredApp, scopes, ackDeadlineMs, triggerLifeMs };
  const slack = await startSimulator({ ...installed, clock, transport, seed, rates });
  const databaseUrl = options.databaseUrl ?? NEW_DATABASE;
  const apps: DrumbeatApp[] = [];

  async function startApp(): Promise<DrumbeatApp> {
    const app = await runApp(slack, clock, transport, databaseUrl, log);
    apps.push(app);
    return app;
  }

  async function stopApp(only?: DrumbeatApp): Promise<void> {
    const ending = apps.filter((app) => only === undefined || app === only);
    for (const app of ending) apps.splice(apps.indexOf(app), 1);
    await Promise.all(ending.map((app) => app.stop()));
  }

  async function settle(): Promise<void> {
    await slack.settled();
    await Promise.all(apps.map((app) => app.idle()));
    await slack.settled();
  }

  const everything: Timed = {
    async processDue() {
      await Promise.all(apps.map((app) => app.processDue()));
    },
    async nextDueAt() {
      const asked = await Promise.all(apps.map((app) => app.nextDueAt()));
      const due = asked.filter((at) => at !== null);
      return due.length > 0 ? min(due) : null;
    },
  };

  await startApp();

  /** After whatever a person does, everything that follows from it has arrived. */
  const driver = driveSlack({ ...slack, settled: settle });

  return {
    ...driver,
    clock,
    slack,
    get app() {
      const [app] = apps;
      if (!app) throw new Error('No app runs at present');
      return app;
    },
    settle,
    async moveTo(instant) {
      await passTime(clock, everything, new Date(instant));
      await settle();
    },
    async restart() {
      await stopApp();
      await startApp();
    },
    stopApp,
    startApp,
    async stop() {
      await stopApp();
      await slack.stop();
    },
  };
}

function transportOfThisRun(): 'socket' | 'http' {
  return process.env.DRUMBEAT_TEST_TRANSPORT === 'http' ? 'http' : 'socket';
}

async function runApp(
  slack: Simulator,
  clock: MovedClock,
  transport: 'socket' | 'http',
  databaseUrl: string,
  log: Logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
) {
  const config = parseConfig(localSettings(slack, transport, databaseUrl));
  const app = await createApp({ config, clock, overrides: { log, beat: false } });
  const port = await app.start();
  if (transport === 'http') await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return app;
}
