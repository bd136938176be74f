import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { nextNumber, openDatabase } from '../../src/database/index.ts';
import { aDatabaseFile } from '../hard-times/running.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const NOW = new Date('2026-03-02T08:00:00Z');
const draw = (database: Awaited<ReturnType<typeof openDatabase>>) =>
  database.transaction((trx) => nextNumber(trx, 'T1', 'blocker'));

test('a database that was moved away keeps no promise in secret; put back, it goes on', async () => {
  const { world, file } = await startFaulty();
  const lea = world.as('Lea');
  renameSync(file, `${file}.elsewhere`);
  await lea.types('/blocker the VPN is down @Omar', HERE);
  expect(lea.ephemerals(HERE).at(-1)?.text).toContain(
    "I can't save anything at the moment: my database is not where it was. Nothing was changed.",
  );
  renameSync(`${file}.elsewhere`, file);
  await lea.types('/blocker the VPN is down @Omar', HERE);
  await world.as('Kim').sees('#1', { in: '#dev-blockers' });
});

describe('what SQLite refuses is said in words', () => {
  test.each([
    ['a file that cannot grow', 'max_page_count = 1', 'is full, or does not let me write'],
    ['a file that may only be read', 'query_only = on', 'may not be written to'],
  ])('%s', async (_what, pragma, says) => {
    const database = await openDatabase(`file:${aDatabaseFile()}`, NOW);
    await sql.raw(`pragma ${pragma}`).execute(database.db);
    const growing = database.transaction((trx) =>
      sql`create table more as select hex(zeroblob(100000)) as words`.execute(trx),
    );
    await expect(growing).rejects.toMatchObject({
      name: 'DatabaseTrouble',
      says: expect.stringContaining(says),
    });
    await sql.raw('pragma query_only = off').execute(database.db);
    expect(await draw(database)).toBe(1);
    await database.close();
  });

  test('a page that is damaged', async () => {
    const file = aDatabaseFile();
    const whole = await openDatabase(`file:${file}`, NOW);
    await draw(whole);
    const found = await sql<{ rootpage: number }>`
      select rootpage from sqlite_schema where name = 'counters'`.execute(whole.db);
    await whole.close();
    damage(file, ((found.rows[0]?.rootpage ?? 0) - 1) * 4096);
    const database = await openDatabase(`file:${file}`, NOW);
    await expect(draw(database)).rejects.toMatchObject({
      says: expect.stringContaining('my database is damaged'),
    });
    await database.close();
  });
});

test('a file that is no database does not open', async () => {
  const file = aDatabaseFile();
  await (await openDatabase(`file:${file}`, NOW)).close();
  damage(file, 0);
  await expect(openDatabase(`file:${file}`, NOW)).rejects.toThrow('file is not a database');
});

function damage(file: string, offset: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(200, 'x'), 0, 200, offset);
  closeSync(descriptor);
}
