import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import { machineNow, pause } from '../time/index.ts';
import { refuseInsideTransaction } from './transaction.ts';

const STATEMENTS_KEPT = 500;

type SqliteHandle = ConstructorParameters<typeof SqliteDriver>[0]['database'];

/** How long a statement waits, blocking the loop, where SQLite has to wait inside it. */
const BUSY_TIMEOUT_MS = 1_000;

/** How long a transaction waits for another process to end its own, and how often it looks, letting the loop run. */
const LONGEST_WAIT_MS = 5_000;
const LOOK_EVERY_MS = 5;

/** `begin immediate`, because a deferred begin loses writes when two processes upgrade at once. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction();
    return super.acquireConnection();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'));
    try {
      await begin(connection, machineNow() + LONGEST_WAIT_MS);
    } finally {
      await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`));
    }
  }
}

async function begin(connection: DatabaseConnection, until: number): Promise<void> {
  for (;;) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      const isBusy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || machineNow() > until) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteHandle;

  constructor(database: SqliteHandle) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database });
  }
}

export function sqliteDialect(file: string): SqliteDialect {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const sqlite = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  return new ImmediateSqliteDialect(withStatementCache(sqlite));
}

function withStatementCache(sqlite: SQLite.Database) {
  const statements = new Map<string, SQLite.Statement>();
  return {
    prepare(text: string): SQLite.Statement {
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
