import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, takeOnce } from '../../src/database/index.ts';
import { SQLite } from '../../src/database/sqlite.ts';

const NOW = new Date('2026-03-02T08:00:00Z');

async function opened() {
  const folder = mkdtempSync(path.join(tmpdir(), 'drumbeat-log-'));
  const file = path.join(folder, 'drumbeat.db');
  const database = await openDatabase(`file:${file}`, NOW);
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  return { database, file };
}

test('the log is emptied into the file', async () => {
  const { database, file } = await opened();
  await database.transaction((trx) => takeOnce(trx, { workspaceId: 'T1', key: 'a trace of it' }, NOW));
  expect(readFileSync(`${file}-wal`).includes('a trace of it')).toBe(true);
  expect(await database.emptyLog()).toBe(true);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(readFileSync(file).includes('a trace of it')).toBe(true);
});

test('where somebody reads, that is said instead of waiting, and it works later', async () => {
  const { database, file } = await opened();
  const reader = new SQLite(file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from migrations').get();
  await database.transaction((trx) => takeOnce(trx, { workspaceId: 'T1', key: 'a' }, NOW));
  expect(await database.emptyLog()).toBe(false);
  reader.exec('commit');
  expect(await database.emptyLog()).toBe(true);
  reader.close();
});

test('what was deleted stands nowhere any more', async () => {
  const { database, file } = await opened();
  const inbound = { workspaceId: 'T1', key: 'only for a moment' };
  await database.transaction((trx) => takeOnce(trx, inbound, NOW));
  const { db } = database;
  await database.emptyLog();
  await db.withTables<{ inbound_keys: { key: string } }>().deleteFrom('inbound_keys').execute();
  await database.emptyLog();
  expect(readFileSync(file).includes(inbound.key)).toBe(false);
});
