import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { createApp, type DrumbeatApp } from '../app.ts';
import { parseConfig } from '../config.ts';
import { projectFile } from '../project.ts';
import { driveSlack, type History, type SlackDriver } from '../simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../simulator/index.ts';
import { appOfManifest } from '../simulator/manifest.ts';
import { devTeam } from '../simulator/seed/dev-team.ts';
import { createMovedClock, type MovedClock, passTime } from '../time/index.ts';
import { localSettings } from './settings.ts';

export type Transport = 'socket' | 'http';

/** The real bot beside a local Slack, and a team of people who use it. */
export interface LocalTeam
  extends Pick<SlackDriver, 'as' | 'screen'>,
    Pick<DrumbeatApp, 'nextDueAt' | 'upcoming' | 'ledger'> {
  slack: Simulator;
  clock: MovedClock;
  /** Everything that was shown to anybody or done by anybody. */
  history: History;
  /** Lets time pass; what is due on the way happens in its time. */
  moveTo(at: Date): Promise<void>;
  /** Waits until neither Slack nor the bot has anything in hand. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface LocalTeamOptions {
  at: Date;
  transport?: Transport;
  /** The bot's own log, on standard error. */
  logLevel?: string;
  /** Machine milliseconds that Slack gives the bot for an ack, and for opening a window; Slack's three seconds. */
  answersWithinMs?: number;
}

/** How long somebody looks for what should be there already: time stands still while they look. */
const PATIENCE_MS = 1_000;

/** Starts both over real sockets, with everything in memory. */
export async function startLocalTeam(options: LocalTeamOptions): Promise<LocalTeam> {
  const { at, transport = 'socket', logLevel = 'silent', answersWithinMs = 3_000 } = options;
  const clock = createMovedClock(at);
  const declared = appOfManifest(await readFile(projectFile('manifest.yml'), 'utf8'));
  const slack = await startSimulator({
    ...declared,
    ...{ clock, transport, seed: devTeam },
    ...{ ackDeadlineMs: answersWithinMs, triggerLifeMs: answersWithinMs },
  });
  const config = parseConfig(localSettings(slack, transport, 'file::memory:'));
  const log = pino({ level: logLevel }, pino.destination(2));
  const app = await createApp({ config, clock, overrides: { log, beat: false } });
  const port = await app.start();
  if (transport === 'http') await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);

  async function settle(): Promise<void> {
    await slack.settled();
    await app.idle();
    await slack.settled();
  }

  /** After whatever a person does, everything that follows from it has arrived. */
  const driver = driveSlack({ ...slack, settled: settle }, { patienceMs: PATIENCE_MS });
  const history = driver.record();

  async function moveTo(until: Date): Promise<void> {
    await passTime(clock, app, until);
    await settle();
  }

  return {
    as: driver.as,
    screen: driver.screen,
    slack,
    clock,
    history,
    settle,
    nextDueAt: app.nextDueAt,
    upcoming: app.upcoming,
    ledger: app.ledger,
    moveTo,
    async stop() {
      await app.stop();
      await slack.stop();
    },
  };
}
