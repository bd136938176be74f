import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { createMovedClock, type MovedClock, passTime } from '../../src/time/index.ts';
import { declaredApp } from '../support/manifest.ts';
import { createKiller, type Kill, type Killer } from './killer.ts';
import { createPromises, type Promises } from './promises.ts';
import type { Question, Write } from './protocol.ts';
import { twoTeams } from './team.ts';
import { spawnVictim, type Victim, VictimDied, type VictimProcess } from './victim-process.ts';

export interface CrashWorld extends Pick<SlackDriver, 'as'> {
  slack: Simulator;
  clock: MovedClock;
  databaseFile: string;
  kills: Kill[];
  promises: Promises;
  /** The errors that the program has logged. */
  errors(): string;
  /** Starts the program again if it is dead, and waits until nothing is in hand. */
  revive(): Promise<void>;
  /** Somebody is about to do something, in which the program may be killed. */
  beginDeed(): Promise<void>;
  /** Lets time pass, starting the program again as often as it is killed. */
  moveTo(at: Date): Promise<void>;
  /** Kills at most once more. */
  spare(): void;
  /** Ends the program in order; what it wrote stays. */
  stopProgram(): Promise<void>;
  /** Ends everything, and removes the database. */
  stop(): Promise<void>;
}

export interface CrashWorldOptions {
  /** The compiled victim.ts. */
  script: string;
  at: Date;
  transport: 'socket' | 'http';
  seed: number;
  kills: number;
  onKill?(kill: Kill): void;
}

/** Nothing is under way while somebody looks: what is not there then does not come by itself. */
const PATIENCE_MS = 100;

/** A local Slack and the program, in a process that is killed again and again and started on the same database. */
export async function startCrashWorld(options: CrashWorldOptions): Promise<CrashWorld> {
  const { script, at, transport, seed } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'drumbeat-crash-'));
  const databaseFile = path.join(folder, 'drumbeat.db');
  const clock = createMovedClock(at);
  const { scopes, subscriptions, commands } = declaredApp;
  const slack = await startSimulator({ clock, transport, seed: twoTeams, scopes, subscriptions, commands });
  const killer: Killer = createKiller(slack, seed, options.kills);
  let errors = '';
  let process: VictimProcess = spawn();

  function spawn(): VictimProcess {
    const dieAt = killer.aim(() => process.kill());
    return spawnVictim(script, {
      at: clock.now().toISOString(),
      dieAt,
      environment: {
        SLACK_BOT_TOKEN: slack.botToken,
        ...(transport === 'socket'
          ? { SLACK_APP_TOKEN: slack.appToken }
          : { SLACK_SIGNING_SECRET: slack.signingSecret }),
        SLACK_API_URL: slack.apiUrl,
        DATABASE_URL: `file:${databaseFile}`,
        PORT: '0',
        HOST: '127.0.0.1',
      },
    });
  }

  /** Over and over, for it may be killed while it starts. */
  async function victim(): Promise<Victim> {
    for (;;) {
      if (!process.isAlive()) await startAgain();
      const up = await unlessKilled(connected());
      if (up) return up;
    }
  }

  async function startAgain(): Promise<void> {
    await process.ended;
    options.onKill?.(killer.struck(process.written.lastWords));
    errors += process.written.errors;
    await clock.moveTo(new Date(clock.now().getTime() + killer.downtimeMs()));
    process = spawn();
  }

  let isServedAt = 0;

  async function connected(): Promise<Victim> {
    const up = await process.up;
    if (transport === 'http' && isServedAt !== up.port) {
      await slack.deliverTo(`http://127.0.0.1:${up.port}/slack/events`).catch((error: unknown) => {
        if (process.isAlive()) throw error;
        throw new VictimDied();
      });
      isServedAt = up.port;
    }
    return up;
  }

  async function ask(what: Question['ask'], now = clock.now(), dieAt?: Write): Promise<string | null> {
    return (await victim()).ask(what, now, dieAt);
  }

  async function settle(): Promise<void> {
    await slack.settled();
    await ask('idle');
    await slack.settled();
  }

  /** The program is told the time before anything happens in it. */
  const told: MovedClock = {
    ...clock,
    async moveTo(next) {
      await ask('time', next);
      await clock.moveTo(next);
    },
  };
  const timed = {
    processDue: () => ask('processDue').then(() => undefined),
    async nextDueAt() {
      const next = await ask('nextDueAt');
      return next === null ? null : new Date(next);
    },
  };

  async function moveTo(until: Date): Promise<void> {
    while ((await unlessKilled(passAndSettle(until))) === null);
  }

  async function passAndSettle(until: Date): Promise<true> {
    await passTime(told, timed, until);
    await settle();
    return true;
  }

  const promises = createPromises(slack.act);
  const { as } = driveSlack(
    { ...slack, act: promises.act, settled: settle },
    { patienceMs: PATIENCE_MS, shortcuts: declaredApp.shortcuts },
  );

  return {
    ...{ as, slack, clock, databaseFile, promises, kills: killer.kills },
    errors: () => errors + process.written.errors,
    revive: () => moveTo(clock.now()),
    async beginDeed() {
      const dieAt = killer.deed();
      if (dieAt) await ask('time', clock.now(), dieAt);
    },
    moveTo,
    spare: killer.rest,
    async stopProgram() {
      await ask('stop');
      await process.ended;
    },
    async stop() {
      process.kill();
      await process.ended;
      await slack.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What comes of the work; null when the program was killed meanwhile. */
export async function unlessKilled<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof VictimDied) return null;
    throw error;
  }
}
