import { writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { SQLite } from '../../src/database/sqlite.ts';
import type { Write } from './protocol.ts';

const WRITES = /^\s*(insert|update|delete|commit)\b/i;

let awaited: Write | null = null;

/** Kills this process before or after that write, counted from now over all databases. */
export function dieAt(write: Write): void {
  awaited = { ...write };
}

/** Counts the calls of every statement that is prepared from here on. */
export function countWrites(): void {
  const prepare = SQLite.prototype.prepare;
  Reflect.set(SQLite.prototype, 'prepare', function prepareCounted(this: Database, text: string) {
    const statement = Reflect.apply(prepare, this, [text]);
    if (WRITES.test(text)) for (const name of ['run', 'all']) countCalls(statement, name, text);
    return statement;
  });
}

function countCalls(statement: object, name: string, text: string): void {
  const execute = Reflect.get(statement, name);
  Reflect.set(statement, name, (...parameters: unknown[]) => {
    const when = isAwaited(text) ? awaited?.when : undefined;
    if (when?.startsWith('before')) die(`before ${text}`);
    const result: unknown = Reflect.apply(execute, statement, parameters);
    if (when) die(`after ${text}`);
    return result;
  });
}

function isAwaited(text: string): boolean {
  if (awaited === null) return false;
  if (awaited.count === 0) return text === 'commit';
  if (awaited.table !== null && !text.includes(`"${awaited.table}"`)) return false;
  awaited.count -= 1;
  return awaited.count === 0 && !awaited.when.endsWith('commit');
}

/** As from outside: no handler runs, nothing is flushed. The words are for whoever looks at a failing run. */
function die(where: string): void {
  writeSync(process.stdout.fd, `${where.replace(/\s+/g, ' ').slice(0, 60)}\n`);
  process.kill(process.pid, 'SIGKILL');
}
