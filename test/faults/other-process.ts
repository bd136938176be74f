import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { onTestFinished } from 'vitest';
import { SQLITE_PACKAGE } from '../../src/database/sqlite.ts';

const SQLITE = createRequire(import.meta.url).resolve(SQLITE_PACKAGE);

const LOCK = `
  const database = new (require(process.argv[1]))(process.argv[2]);
  database.exec('begin immediate');
  process.stdout.write('locked');
  process.stdin.once('data', () => { database.exec('rollback'); database.close(); process.exit(0); });
`;

/** Another process that has begun to write into the database and does not end. */
export async function lockDatabase(file: string): Promise<{ release(): Promise<void> }> {
  const other: ChildProcess = spawn(process.execPath, ['-e', LOCK, SQLITE, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill('SIGKILL'));
  if (!other.stdout || !other.stdin) throw new Error('it has no streams');
  const { stdin } = other;
  await once(other.stdout, 'data');
  return {
    async release() {
      const exited = once(other, 'exit');
      stdin.write('release');
      await exited;
    },
  };
}
