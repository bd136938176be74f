import { randomUUID } from 'node:crypto';
import { Kysely } from 'kysely';
import { sqliteDialect } from './connection.ts';
import { migrate } from './migrate.ts';
import { runTransaction } from './transaction.ts';
import type { Db, NoTables, Trx } from './types.ts';

export { nextNumber } from './counters.ts';
export { forgetInbound, type Inbound, takeOnce } from './once.ts';
export { afterCommit } from './transaction.ts';
export type { Db, Trx } from './types.ts';

export interface Database {
  /** For reading, outside a transaction. Throws when used inside one. */
  readonly db: Db;
  /** Runs `work` in one `begin immediate` transaction: all of it is kept, or nothing. */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database that `url` names (`file:./data/drumbeat.db`, or `file::memory:` for a passing one) and
 * brings its tables up to date.
 *
 * @param now the instant recorded for the migrations applied
 * @throws if the file cannot be opened or a migration fails; nothing of that migration is kept
 */
export async function openDatabase(url: string, now: Date): Promise<Database> {
  const db = new Kysely<NoTables>({ dialect: sqliteDialect(url.replace(/^file:/, '')) });
  await migrate(db, now);
  return {
    db,
    transaction: (work) => runTransaction(db, work),
    close: () => db.destroy(),
  };
}

/** A new text id, for rows that have no name of their own. */
export function newId(): string {
  return randomUUID();
}
