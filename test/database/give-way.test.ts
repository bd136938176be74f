import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/index.ts';

/** So many that they take several slices, and far fewer than 100 ms on any machine. */
const QUESTIONS = 60;

async function emptyDatabase(): Promise<Database> {
  const database = await openDatabase('file::memory:', new Date('2026-03-02T08:00:00Z'));
  onTestFinished(() => database.close());
  return database;
}

/** One question after the other, as a flow asks them; says how many were asked by now. */
function asking({ db }: Database, most: number): { asked: number; done: Promise<void> } {
  const flow = { asked: 0, done: Promise.resolve() };
  flow.done = (async () => {
    for (; flow.asked < most; flow.asked++) await sql`select 1`.execute(db);
  })();
  return flow;
}

test('work that has more to do gives way: whoever has begun to ask gets all the answers first', async () => {
  const database = await emptyDatabase();
  const flows = [asking(database, QUESTIONS), asking(database, QUESTIONS)];
  await database.giveWay();
  expect(flows.map(({ asked }) => asked)).toEqual([QUESTIONS, QUESTIONS]);
});

test('though not for ever: others may ask without end', async () => {
  const database = await emptyDatabase();
  const flow = asking(database, Number.POSITIVE_INFINITY);
  const stop = () => {
    flow.asked = Number.POSITIVE_INFINITY;
    return flow.done;
  };
  await database.giveWay();
  await stop();
});

test('inside a transaction it would wait for itself, and says so', async () => {
  const database = await emptyDatabase();
  const waiting = database.transaction(() => database.giveWay());
  await expect(waiting).rejects.toThrow('Inside a transaction');
});
