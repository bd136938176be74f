import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { type Chosen, setUpTeam } from '../standups/team.ts';
import { declaredApp } from '../support/manifest.ts';
import { answering, freePort, type Program, startProgram } from '../support/program.ts';
import { createShiftedClock, type ShiftedClock } from './shifted-clock.ts';

export interface Outside extends Pick<SlackDriver, 'as'> {
  slack: Simulator;
  clock: ShiftedClock;
  /** Those that were started, the first one first. */
  programs: Program[];
  /** Starts the program, another one beside it where one runs already; all of them on one database. */
  run(variables?: Record<string, string>): Promise<Program>;
  /** Waits, as a person would, until this many messages of the bot's in somebody's DM have these words. */
  until(name: string, count: number, words: string): Promise<void>;
}

export interface OutsideOptions {
  /** Of this test, for others run at the same time. */
  onTestFinished: TestContext['onTestFinished'];
  script: string;
  preload: string;
  at: string;
  /** The zone of the machine. */
  zone?: string;
  chosen?: Chosen;
}

/** A beat may be five seconds away, and the machine slow. */
const PATIENCE_MS = 40_000;

/** The bundled program on a machine whose clock is shifted, and Slack beside it; the dev team is set up. */
export async function startOutside({
  onTestFinished,
  script,
  preload,
  at,
  zone,
  chosen,
}: OutsideOptions): Promise<Outside> {
  const folder = mkdtempSync(path.join(tmpdir(), 'drumbeat-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = createShiftedClock(preload, folder, at);
  const slack = await startSimulator({ ...declaredApp, clock, seed: devTeam });
  onTestFinished(() => slack.stop());
  const driver = driveSlack(slack, { patienceMs: PATIENCE_MS });

  const programs: Program[] = [];

  async function run(variables: Record<string, string> = {}): Promise<Program> {
    const port = await freePort();
    const program = startProgram(script, folder, {
      ...clock.variables,
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
      ...{ DATABASE_URL: 'file:drumbeat.db', PORT: String(port), HOST: '127.0.0.1' },
      ...(zone && { TZ: zone }),
      ...variables,
    });
    programs.push(program);
    onTestFinished(async () => {
      program.child.kill('SIGKILL');
      await program.exited;
    });
    await answering(port, 200, program.exited);
    return program;
  }

  async function until(name: string, count: number, words: string): Promise<void> {
    const seen = () =>
      driver
        .as(name)
        .dm()
        .filter(({ text }) => text.includes(words)).length;
    await eventually(
      () => seen() === count,
      () =>
        `${name} sees ${seen()} of ${count} messages with "${words}" in:\n${driver.screen(name, { in: 'dm' })}`,
    );
  }

  await run();
  await setUpTeam(driver, chosen);
  return { as: driver.as, slack, clock, programs, run, until };
}

/** Looks now and again until it is so; `expect.poll` knows of no tests that run at the same time. */
export async function eventually(isSo: () => boolean, complaint: () => string): Promise<void> {
  const givesUpAt = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > givesUpAt) throw new Error(complaint());
    await pause(20);
  }
}

/** Ends a program as a power cut would. */
export async function cutPower({ child, exited }: Program): Promise<void> {
  child.kill('SIGKILL');
  await exited;
}
