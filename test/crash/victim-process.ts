import { type ChildProcess, fork } from 'node:child_process';
import { type Question, type Said, START_VARIABLE, type Start, type Write } from './protocol.ts';

/** It was killed before it could answer. */
export class VictimDied extends Error {
  override readonly name = 'VictimDied';
}

export interface Victim {
  /** The port of its HTTP server. */
  port: number;
  /** Rejects with VictimDied when it is killed before it answers. */
  ask(what: Question['ask'], at: Date, dieAt?: Write): Promise<string | null>;
}

export interface VictimProcess {
  isAlive(): boolean;
  /** Resolves when it is up; rejects with VictimDied when it is killed before. */
  up: Promise<Victim>;
  /** Resolves when it has ended: by SIGKILL, or by itself with this code. */
  ended: Promise<string>;
  kill(): void;
  /** What it wrote when it killed itself, and the errors that it logged. */
  written: { lastWords: string; errors: string };
}

/** Starts the bundled program in a process of its own. */
export function spawnVictim(script: string, start: Start): VictimProcess {
  const child = fork(script, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, [START_VARIABLE]: JSON.stringify(start) },
    execArgv: [],
  });
  const written = { lastWords: '', errors: '' };
  child.stdout?.on('data', (text) => {
    written.lastWords += text;
  });
  child.stderr?.on('data', (text) => {
    written.errors += text;
  });
  child.on('error', () => undefined); // what cannot be sent to it any more is answered by its end
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  // Not `once`: that fails where something was sent to one that is just dying.
  const ended = new Promise<string>((resolve) => {
    child.on('close', (code, signal) => resolve(String(signal ?? code)));
  });
  const up = listenTo(
    child,
    ended.then((how) => deathBy(how, written.errors)),
  );
  up.catch(() => undefined);
  return { isAlive, up, ended, kill: () => child.kill('SIGKILL'), written };
}

function deathBy(how: string, errors: string): Error {
  return how === 'SIGKILL' ? new VictimDied() : new Error(`The program ended by itself (${how}): ${errors}`);
}

function listenTo(child: ChildProcess, dead: Promise<Error>): Promise<Victim> {
  const waiting = new Map<number, { resolve(value: string | null): void; reject(error: Error): void }>();
  let lastId = 0;

  function ask(what: Question['ask'], at: Date, dieAt?: Write): Promise<string | null> {
    if (!child.connected) return dead.then((death) => Promise.reject(death));
    return new Promise((resolve, reject) => {
      const question: Question = { id: ++lastId, at: at.toISOString(), ask: what, ...(dieAt && { dieAt }) };
      waiting.set(question.id, { resolve, reject });
      child.send(question);
    });
  }

  function hear(said: Exclude<Said, { kind: 'up' }>): void {
    const asked = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.kind === 'answer') asked?.resolve(said.value);
    else asked?.reject(new Error(said.error));
  }

  return new Promise((resolve, reject) => {
    child.on('message', (said: Said) => {
      if (said.kind === 'up') resolve({ port: said.port, ask });
      else hear(said);
    });
    void dead.then((death) => {
      reject(death);
      for (const asked of waiting.values()) asked.reject(death);
    });
  });
}
