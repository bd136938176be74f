import { randomUUID } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import { sqliteDialect } from './connection.ts';
import { emptyLog } from './log.ts';
import { migrate } from './migrate.ts';
import { refuseInsideTransaction, runTransaction } from './transaction.ts';
import { DatabaseTrouble } from './trouble.ts';
import { createTurns } from './turns.ts';
import type { Db, NoTables, Trx } from './types.ts';

export { lastNumbers, nextNumber } from './counters.ts';
export { nextDueIn, rowsDue } from './due.ts';
export { forgetInbound, type Inbound, takeOnce } from './once.ts';
export { afterCommit } from './transaction.ts';
export { DatabaseTrouble } from './trouble.ts';
export type { Db, Trx } from './types.ts';

export interface Database {
  /** For reading, outside a transaction. Throws when used inside one. */
  readonly db: Db;
  /**
   * Runs `work` in one `begin immediate` transaction: all of it is kept, or nothing.
   *
   * @throws DatabaseTrouble when the file is locked for 4 s by another process, gone, damaged, or cannot grow
   */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /**
   * Empties the write-ahead log into the file: page by page it tells the order in which things were written.
   *
   * @returns false where another process or a backup reads just now: to be tried again. It waits for nobody.
   */
  emptyLog(): Promise<boolean>;
  /**
   * For work that has more to do: resolves once nobody else asks the database anything, so that what follows from the part
   * that is done goes first; after 100 ms of the machine at the latest. Throws inside a transaction.
   */
  giveWay(): Promise<void>;
  /** Whether transactions are kept at present. Costs nothing while none has met trouble. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the database that `url` names and brings its tables up to date: `file:./data/drumbeat.db`, or `file::memory:` for
 * a passing one; `file::memory:./data/drumbeat.db` for a passing copy of a file that no program has open.
 *
 * @param now the instant recorded for the migrations applied
 * @throws if the file cannot be opened or a migration fails; nothing of that migration is kept
 */
export async function openDatabase(url: string, now: Date): Promise<Database> {
  const turns = createTurns();
  const db = new Kysely<NoTables>({ dialect: sqliteDialect(url.replace(/^file:/, ''), turns) });
  await migrate(db, now);
  let isInTrouble = false;

  function transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return runTransaction(db, work).catch((error: unknown) => {
      isInTrouble ||= error instanceof DatabaseTrouble;
      throw error;
    });
  }

  /** Writes a row and takes it back: on a full disk reading would do, and SQLite writes nothing that is as it was. */
  async function tryWriting(): Promise<void> {
    await transaction(async (trx) => {
      await sql`insert into migrations (name, applied_at) values ('a trial', '')`.execute(trx);
      await sql`delete from migrations where name = 'a trial'`.execute(trx);
    });
    isInTrouble = false;
  }

  return {
    db,
    transaction,
    emptyLog: () => emptyLog(db),
    async giveWay() {
      refuseInsideTransaction();
      await turns.giveWay();
    },
    async isWritable() {
      if (isInTrouble) await tryWriting().catch(passOverTrouble);
      return !isInTrouble;
    },
    close: () => db.destroy(),
  };
}

function passOverTrouble(error: unknown): void {
  if (!(error instanceof DatabaseTrouble)) throw error;
}

/** A new text id, for rows that have no name of their own. */
export function newId(): string {
  return randomUUID();
}
