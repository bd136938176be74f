import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

/** What better-sqlite3 13 is built on; Node 20 stops at 9. */
const NODE_API_OF_13 = 10;

/**
 * The better-sqlite3 that this Node can run: 12 aborts the process on Node 24.19 and later whenever a statement is
 * collected, 13 crashes on Node 20 when it opens a file (docs/decisions/030).
 */
export const SQLITE_PACKAGE =
  Number(process.versions.napi) >= NODE_API_OF_13 ? 'better-sqlite3-13' : 'better-sqlite3';

export const SQLite: typeof BetterSqlite3 = createRequire(import.meta.url)(SQLITE_PACKAGE);
