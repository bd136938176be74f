import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../src/project.ts';

/** A program under measurement, with nothing in its environment but what it is given. */
export interface Program {
  /** From its spawning until it said that it is up, in milliseconds. */
  upAfterMs: number;
  /** Resident, in bytes. */
  memory(): number;
  end(): Promise<void>;
}

/** Starts a file of the project, and waits until it prints `up`. */
export async function startProgram(
  file: string,
  environment: Record<string, string>,
  up: string,
): Promise<Program> {
  const from = performance.now();
  const child = spawn(process.execPath, [projectFile(file)], {
    env: { PATH: process.env.PATH, ...environment },
  });
  child.stderr.pipe(process.stderr);
  let printed = '';
  for await (const text of child.stdout) {
    printed += text;
    if (printed.includes(up)) break;
  }
  const upAfterMs = performance.now() - from;
  return {
    upAfterMs,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) * 1024,
    async end() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
