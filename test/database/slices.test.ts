import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, nextNumber, openDatabase, type Trx } from '../../src/database/index.ts';

/** Many times what one turn of the loop may take. */
const QUESTIONS = 2_000;

async function emptyDatabase(): Promise<Database> {
  const database = await openDatabase('file::memory:', new Date('2026-03-02T08:00:00Z'));
  onTestFinished(() => database.close());
  return database;
}

/** How often the loop turned while `work` was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  let turns = 0;
  const counting = (async () => {
    for (; !isDone; turns++) await turn();
  })();
  await work();
  isDone = true;
  await counting;
  return turns;
}

test('whoever presses something is heard while one transaction asks thousands of questions', async () => {
  const database = await emptyDatabase();
  const ask = async (trx: Trx) => {
    for (let asked = 0; asked < QUESTIONS; asked++) await sql`select 1`.execute(trx);
  };
  expect(await turnsDuring(() => database.transaction(ask))).toBeGreaterThan(5);
});

test('and while many ask a few questions each', async () => {
  const { db } = await emptyDatabase();
  const ask = () => Promise.all(Array.from({ length: 50 }, () => askInTurn(() => sql`select 1`.execute(db))));
  expect(await turnsDuring(ask)).toBeGreaterThan(5);
});

test('what is asked meanwhile waits until the transaction has ended', async () => {
  const database = await emptyDatabase();
  const seen: unknown[] = [];
  const read = async () => {
    const { rows } = await sql<{ value: number }>`select value from counters`.execute(database.db);
    seen.push(rows[0]?.value);
  };
  const writing = database.transaction(async (trx) => {
    for (let drawn = 0; drawn < QUESTIONS / 10; drawn++) await nextNumber(trx, 'T1', 'blocker');
  });
  await turn();
  await Promise.all([read(), writing]);
  expect(seen).toEqual([QUESTIONS / 10]);
});

async function askInTurn(ask: () => Promise<unknown>): Promise<void> {
  for (let asked = 0; asked < QUESTIONS / 50; asked++) await ask();
}
