import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Database as SQLiteDatabase, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { machineNow, pause } from '../time/index.ts';
import { createSlices, type Slices } from './slices.ts';
import { SQLite } from './sqlite.ts';
import { refuseInsideTransaction } from './transaction.ts';
import { DatabaseTrouble, troubleOr } from './trouble.ts';
import type { Turns } from './turns.ts';

const STATEMENTS_KEPT = 500;

/** How long a statement waits, blocking the loop, where SQLite has to wait inside it. */
export const BUSY_TIMEOUT_MS = 1_000;

/** How long a transaction waits for another process to end its own (a duty's deadline is longer), and how often it looks, letting the loop run. */
const LONGEST_WAIT_MS = 4_000;
const LOOK_EVERY_MS = 5;

/** `begin immediate`, because a deferred begin loses writes when two processes upgrade at once. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #sqlite: SQLiteDatabase;
  readonly #isInPlace: () => boolean;
  /** Kysely's own queue wakes all who wait each time that one is served. */
  readonly #turns: Turns;
  readonly #slices = createSlices();

  constructor(sqlite: SQLiteDatabase, turns: Turns) {
    super({ database: withStatementCache(sqlite) });
    this.#sqlite = sqlite;
    this.#turns = turns;
    this.#isInPlace = watchPlace(sqlite);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction();
    const askedAt = machineNow();
    await this.#turns.next();
    return new LentConnection(await super.acquireConnection(), askedAt, this.#slices);
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#turns.end();
  }

  /** What waited for those before it does not wait as long again: behind a lock all of them give up together. */
  override async beginTransaction(connection: LentConnection): Promise<void> {
    if (!this.#isInPlace()) throw new DatabaseTrouble('gone', this.#sqlite.name);
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'));
    try {
      await begin(connection, connection.askedAt + LONGEST_WAIT_MS);
    } finally {
      await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`));
    }
  }

  /** A full disk rolls back by itself; rolling back again would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

async function begin(connection: DatabaseConnection, until: number): Promise<void> {
  for (;;) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      const isBusy = error instanceof DatabaseTrouble && error.kind === 'busy';
      if (!isBusy || machineNow() > until) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** The one connection, lent to whoever asked for it then. */
class LentConnection implements DatabaseConnection {
  readonly askedAt: number;
  readonly #connection: DatabaseConnection;
  readonly #slices: Slices;

  constructor(connection: DatabaseConnection, askedAt: number, slices: Slices) {
    this.#connection = connection;
    this.askedAt = askedAt;
    this.#slices = slices;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#slices.next();
    try {
      return await this.#connection.executeQuery<Row>(query);
    } catch (error) {
      throw troubleOr(error);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

/** SQLite goes on writing into a file that was deleted or replaced; what it keeps there is lost with the process. */
function watchPlace(sqlite: SQLiteDatabase): () => boolean {
  if (sqlite.memory) return () => true;
  const inode = () => statSync(sqlite.name, { throwIfNoEntry: false })?.ino;
  const own = inode();
  return () => inode() === own;
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #sqlite: SQLiteDatabase;
  readonly #turns: Turns;

  constructor(sqlite: SQLiteDatabase, turns: Turns) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    this.#turns = turns;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#sqlite, this.#turns);
  }
}

const IN_MEMORY = ':memory:';

/** @param file its path; `:memory:` for none; `:memory:./kept.db` for what is in that one, of which no change is kept */
export function sqliteDialect(file: string, turns: Turns): SqliteDialect {
  const sqlite = new SQLite(placeOf(file), { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted is overwritten, in the file and in its free pages (docs/decisions/035).
  sqlite.pragma('secure_delete = ON');
  return new ImmediateSqliteDialect(sqlite, turns);
}

function placeOf(file: string): string | Buffer {
  if (file === IN_MEMORY) return IN_MEMORY;
  if (file.startsWith(IN_MEMORY)) return readFileSync(file.slice(IN_MEMORY.length));
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  return file;
}

function withStatementCache(sqlite: SQLiteDatabase) {
  const statements = new Map<string, Statement>();
  return {
    prepare(text: string): Statement {
      const known = statements.get(text);
      if (known) return known;
      const oldest = statements.size >= STATEMENTS_KEPT ? statements.keys().next() : undefined;
      if (oldest && !oldest.done) statements.delete(oldest.value);
      const statement = sqlite.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    close: () => sqlite.close(),
  };
}
