import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { createMovedClock, type MovedClock, passTime } from '../../src/time/index.ts';
import { declaredApp } from '../support/manifest.ts';
import { createKiller, type Kill } from './killer.ts';
import { type ProgramOptions, startProgram, unlessKilled } from './program.ts';
import { createPromises, type Promises } from './promises.ts';
import { twoTeams } from './team.ts';

export interface CrashWorld extends Pick<SlackDriver, 'as'> {
  slack: Simulator;
  clock: MovedClock;
  databaseFile: string;
  kills: Kill[];
  promises: Promises;
  /** Lets time pass, starting the program again as often as it is killed; in the end nothing is in hand. */
  moveTo(at: Date): Promise<void>;
  /** Somebody is about to do something, in which the program may be killed. */
  beginDeed(): Promise<void>;
  /** Kills at most once more. */
  spare(): void;
  /** Ends the program in order, and gives the errors that it has logged. */
  endProgram(): Promise<string>;
  /** Ends everything, and removes the database. */
  stop(): Promise<void>;
}

export interface CrashWorldOptions extends Pick<ProgramOptions, 'script' | 'transport' | 'onKill'> {
  at: Date;
  seed: number;
  kills: number;
}

/** Nothing is under way while somebody looks: what is not there then does not come by itself. */
const PATIENCE_MS = 100;

/** A local Slack and the program, in a process that is killed again and again. */
export async function startCrashWorld(options: CrashWorldOptions): Promise<CrashWorld> {
  const { script, at, transport, seed, onKill } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'drumbeat-crash-'));
  const databaseFile = path.join(folder, 'drumbeat.db');
  const clock = createMovedClock(at);
  const slack = await startSimulator({ ...declaredApp, clock, transport, seed: twoTeams });
  const killer = createKiller(slack, seed, options.kills);
  const program = startProgram({ script, slack, clock, transport, databaseFile, killer, onKill });
  const promises = createPromises(slack.act);

  /** The program is told the time before anything happens in it. */
  const told: MovedClock = {
    ...clock,
    async moveTo(next) {
      await program.ask('time', next);
      await clock.moveTo(next);
    },
  };
  const timed = {
    async processDue() {
      await program.ask('processDue');
    },
    async nextDueAt() {
      const next = await program.ask('nextDueAt');
      return next === null ? null : new Date(next);
    },
  };

  async function passAndSettle(until: Date): Promise<true> {
    await passTime(told, timed, until);
    await settle();
    return true;
  }

  async function settle(): Promise<void> {
    await slack.settled();
    await program.ask('idle');
    await slack.settled();
  }

  const { as } = driveSlack({ ...slack, act: promises.act, settled: settle }, { patienceMs: PATIENCE_MS });

  return {
    ...{ as, slack, clock, databaseFile, promises, kills: killer.kills },
    async moveTo(until) {
      while ((await unlessKilled(passAndSettle(until))) === null);
    },
    beginDeed: program.beginDeed,
    spare: killer.rest,
    async endProgram() {
      await program.stop();
      return program.errors();
    },
    async stop() {
      await program.kill();
      await slack.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
