import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { projectFile } from '../project.ts';
import { runTransaction } from './transaction.ts';
import type { Db } from './types.ts';

const FOLDER = projectFile('migrations');

type MigrationTables = {
  migrations: { name: string; applied_at: string };
};

/**
 * Applies the SQL files of `migrations/` that this database has not had yet, in the order of their names,
 * each in a transaction of its own. Safe to call from two processes at once.
 *
 * @param now the instant recorded as `applied_at`
 * @returns the names of the files applied
 */
export async function migrate(db: Db, now: Date): Promise<string[]> {
  await sql`create table if not exists migrations (name text primary key, applied_at text not null)`.execute(
    db,
  );
  const had = await db.withTables<MigrationTables>().selectFrom('migrations').select('name').execute();
  const known = new Set(had.map(({ name }) => name));
  const applied: string[] = [];
  for (const name of await migrationNames()) {
    if (known.has(name)) continue;
    if (await applyOnce(db, name, await migrationStatements(name), now)) applied.push(name);
  }
  return applied;
}

/** The migrations' file names, in the order in which they are applied. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
}

function applyOnce(db: Db, name: string, statements: string[], now: Date): Promise<boolean> {
  return runTransaction(db, async (trx) => {
    const mine = await trx
      .withTables<MigrationTables>()
      .insertInto('migrations')
      .values({ name, applied_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (!mine) return false;
    for (const statement of statements) await sql.raw(statement).execute(trx);
    return true;
  });
}

/** The statements of a migration. Each ends with a semicolon at the end of a line. */
export async function migrationStatements(name: string): Promise<string[]> {
  const text = await readFile(`${FOLDER}/${name}`, 'utf8');
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
