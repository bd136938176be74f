import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { projectFile } from '../../src/project.ts';

export interface Program {
  child: ChildProcessByStdio<null, Readable, Readable>;
  printed: { out: string; error: string };
  /** Resolves with its exit code, null where a signal ended it. */
  exited: Promise<number | null>;
}

/**
 * Bundles the program, as `npm start` does.
 *
 * @param name of a folder in `build/`: each test file that runs it has one of its own, so that none is made anew
 *   while it runs
 * @returns the script to run
 */
export function buildProgram(name: string): string {
  const folder = projectFile(`build/${name}`);
  execFileSync('npx', ['rolldown', '-c', '-d', folder], {
    cwd: projectFile('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path.join(folder, 'main.js');
}

/** The bundled program in this folder, with these variables only. */
export function startProgram(
  script: string,
  folder: string,
  variables: Record<string, string>,
  args: string[] = [],
): Program {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (text) => {
    printed.out += text;
  });
  child.stderr.on('data', (text) => {
    printed.error += text;
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { child, printed, exited };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks until /readyz answers with this status, or the program has ended. */
export async function answering(
  port: number,
  status: number,
  exited: Promise<unknown> = new Promise(() => {}),
): Promise<void> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.status === status) return;
    if (ended) throw new Error(`it ended before /readyz answered ${status}`);
  }
}
