import type { Simulator } from '../../src/simulator/index.ts';
import type { MovedClock } from '../../src/time/index.ts';
import type { Kill, Killer } from './killer.ts';
import type { Question, Write } from './protocol.ts';
import { spawnVictim, type Victim, VictimDied, type VictimProcess } from './victim-process.ts';

/** The program as its operator has it: started again, on the same database, whenever it is dead. */
export interface Program {
  /** Rejects with VictimDied when it is killed before it answers. */
  ask(what: Question['ask'], now?: Date): Promise<string | null>;
  /** Somebody is about to do something, in which it may be killed. */
  beginDeed(): Promise<void>;
  /** Ends in order. */
  stop(): Promise<void>;
  /** Ends at once. */
  kill(): Promise<void>;
  /** The errors that it has logged. */
  errors(): string;
}

export interface ProgramOptions {
  /** The bundled victim.ts. */
  script: string;
  slack: Simulator;
  clock: MovedClock;
  transport: 'socket' | 'http';
  databaseFile: string;
  killer: Killer;
  onKill?(kill: Kill): void;
}

export function startProgram(options: ProgramOptions): Program {
  const { script, slack, clock, transport, killer, onKill } = options;
  const environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: `file:${options.databaseFile}`,
    PORT: '0',
    HOST: '127.0.0.1',
  };
  let errors = '';
  let process = spawn();
  let servedBy: VictimProcess | undefined;

  function spawn(): VictimProcess {
    const dieAt = killer.aim(() => process.kill());
    return spawnVictim(script, { at: clock.now().toISOString(), dieAt, environment });
  }

  async function ask(what: Question['ask'], now = clock.now(), dieAt?: Write): Promise<string | null> {
    return (await running()).ask(what, now, dieAt);
  }

  /** Over and over, for it may be killed while it starts. */
  async function running(): Promise<Victim> {
    for (;;) {
      if (!process.isAlive()) await startAgain();
      const victim = await unlessKilled(reachable());
      if (victim) return victim;
    }
  }

  async function startAgain(): Promise<void> {
    await process.ended;
    errors += process.written.errors;
    const kill = killer.struck(process.written.lastWords);
    onKill?.(kill);
    await clock.moveTo(new Date(clock.now().getTime() + killer.downtimeMs()));
    process = spawn();
  }

  async function reachable(): Promise<Victim> {
    const victim = await process.up;
    if (transport === 'socket' || servedBy === process) return victim;
    await slack.deliverTo(`http://127.0.0.1:${victim.port}/slack/events`).catch((error: unknown) => {
      throw process.isAlive() ? error : new VictimDied();
    });
    servedBy = process;
    return victim;
  }

  return {
    ask,
    async beginDeed() {
      const dieAt = killer.deed(() => process.kill());
      if (dieAt) await ask('time', clock.now(), dieAt);
    },
    async stop() {
      await ask('stop');
      await process.ended;
    },
    async kill() {
      process.kill();
      await process.ended;
    },
    errors: () => errors + process.written.errors,
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
