import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterCommit, type Database, nextNumber, openDatabase, takeOnce } from '../../src/database/index.ts';
import { migrationNames, migrationStatements } from '../../src/database/migrate.ts';

const NOW = new Date('2026-03-02T08:00:00Z');

let folder: string;
let url: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'drumbeat-'));
  url = `file:${path.join(folder, 'nested', 'drumbeat.db')}`;
  database = await openDatabase(url, NOW);
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('the database', () => {
  test('gives two processes that draw numbers at the same time each their own', async () => {
    const other = await openDatabase(url, NOW);
    const draws = Array.from({ length: 40 }, (_, at) =>
      (at % 2 === 0 ? database : other).transaction((trx) => nextNumber(trx, 'T1', 'blocker')),
    );
    const drawn = await Promise.all(draws);
    expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    await other.close();
  });

  test('draws several numbers at once, and counts each workspace for itself', async () => {
    const draw = (workspace: string, count: number) =>
      database.transaction((trx) => nextNumber(trx, workspace, 'blocker', count));
    expect([await draw('T1', 3), await draw('T1', 1), await draw('T2', 1)]).toEqual([1, 4, 1]);
  });

  test('is copied in memory where that is asked for, and nothing that is done to the copy is kept', async () => {
    const draw = (from: Database) => from.transaction((trx) => nextNumber(trx, 'T1', 'blocker'));
    await draw(database);
    const kept = path.join(folder, 'kept.db');
    await sql`vacuum into ${kept}`.execute(database.db);
    for (const _ of ['once', 'again']) {
      const copy = await openDatabase(`file::memory:${kept}`, NOW);
      expect([await draw(copy), await draw(copy)]).toEqual([2, 3]);
      await copy.close();
    }
  });

  test('takes what comes in once', async () => {
    const take = (key: string) =>
      database.transaction((trx) => takeOnce(trx, { workspaceId: 'T1', key }, NOW));
    expect([await take('a'), await take('a'), await take('b')]).toEqual([true, false, true]);
  });

  test('forgets all of a transaction that fails, and does not tell that it was committed', async () => {
    const told: string[] = [];
    const failing = database.transaction(async (trx) => {
      await takeOnce(trx, { workspaceId: 'T1', key: 'a' }, NOW);
      afterCommit(() => told.push('committed'));
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    const again = await database.transaction((trx) => takeOnce(trx, { workspaceId: 'T1', key: 'a' }, NOW));
    expect([again, told]).toEqual([true, []]);
  });

  test('tells once it is committed, outside the transaction', async () => {
    const seen = new Promise<unknown>((resolve) => {
      void database.transaction(async () => {
        afterCommit(() => resolve(database.transaction(async () => 'another')));
      });
    });
    await expect(seen).resolves.toBe('another');
  });

  test('refuses a query that escapes its transaction, instead of waiting for ever', async () => {
    const escaping = database.transaction(async () => {
      await sql`select 1`.execute(database.db);
    });
    await expect(escaping).rejects.toThrow('only its trx');
    const nested = database.transaction(() => database.transaction(async () => 1));
    await expect(nested).rejects.toThrow('only its trx');
    expect(() => afterCommit(() => undefined)).toThrow('outside a transaction');
  });

  test('refuses it also where another database has begun and ended a transaction meanwhile', async () => {
    const other = await openDatabase('file::memory:', NOW);
    const escaping = database.transaction(async () => {
      await beside;
      await sql`select 1`.execute(database.db);
    });
    const beside = other.transaction((trx) => sql`select 1`.execute(trx));
    await expect(escaping).rejects.toThrow('only its trx');
    await other.close();
  });

  test('keeps what it holds when it is opened again, and applies no migration twice', async () => {
    await database.transaction((trx) => nextNumber(trx, 'T1', 'blocker'));
    await database.close();
    database = await openDatabase(url, new Date('2026-03-03T08:00:00Z'));
    expect(await database.transaction((trx) => nextNumber(trx, 'T1', 'blocker'))).toBe(2);
    const applied = await sql<{ applied_at: string }>`select applied_at from migrations`.execute(database.db);
    expect(new Set(applied.rows.map((row) => row.applied_at))).toEqual(new Set([NOW.toISOString()]));
  });

  test('writes so that a power cut loses nothing that was committed', async () => {
    const mode = async (name: string) => (await sql.raw(`pragma ${name}`).execute(database.db)).rows[0];
    expect(await mode('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await mode('synchronous')).toEqual({ synchronous: 2 });
    expect(await mode('foreign_keys')).toEqual({ foreign_keys: 1 });
  });
});

test('PostgreSQL accepts every migration too', async () => {
  const postgres = new PGlite();
  for (const name of await migrationNames()) {
    for (const statement of await migrationStatements(name)) await postgres.exec(statement);
  }
  const tables = await postgres.query<{ count: number }>(
    "select count(*)::int as count from information_schema.tables where table_schema = 'public'",
  );
  expect(tables.rows[0]?.count).toBeGreaterThan(5);
  await postgres.close();
});
