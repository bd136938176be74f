import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, nextDueIn, openDatabase, rowsDue } from '../../src/database/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';

interface Thing {
  id: string;
  kind: string;
  due_at: string | null;
}

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const NOW = at(30);

/** A table of things of two kinds, some of which are due at some minute between nine and ten. */
async function openThings(): Promise<Database> {
  const database = await openDatabase(NEW_DATABASE, NOW);
  onTestFinished(() => database.close());
  await sql`create table things (id text not null, kind text not null, due_at text)`.execute(database.db);
  return database;
}

const things = fc
  .array(fc.record({ kind: fc.constantFrom('red', 'blue'), minute: fc.option(fc.nat(59)) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ kind, minute }, index): Thing => {
      return { id: `${index}`, kind, due_at: minute === null ? null : at(minute).toISOString() };
    }),
  );

test('what is due by now is done, the longest due first; the first after now is next; never is never', async () => {
  const { db } = await openThings();
  const tables = db.withTables<{ things: Thing }>();
  await fc.assert(
    fc.asyncProperty(things, fc.constantFrom({}, { kind: 'red' }), async (rows, among) => {
      await tables.deleteFrom('things').execute();
      if (rows.length > 0) await tables.insertInto('things').values(rows).execute();
      const ours = rows.filter(({ kind }) => kind === (among.kind ?? kind));
      const dates = ours.flatMap(({ due_at }) => due_at ?? []).toSorted();
      const due = await rowsDue(tables, 'things', 'due_at', NOW, among);
      expect(due.map(({ due_at }) => due_at)).toEqual(dates.filter((date) => date <= NOW.toISOString()));
      expect(ours).toEqual(expect.arrayContaining(due));
      const [next = null] = dates.filter((date) => date > NOW.toISOString());
      const found = await nextDueIn(tables, 'things', 'due_at', NOW, among);
      expect(found?.toISOString() ?? null).toBe(next);
    }),
    { numRuns: 60 },
  );
});

test('a table or column that is not there is found before it runs', async () => {
  const { db } = await openThings();
  const tables = db.withTables<{ things: Thing }>();
  // @ts-expect-error: no such column
  await expect(nextDueIn(tables, 'things', 'due', NOW)).rejects.toThrow('no such column');
  // @ts-expect-error: no such table
  await expect(rowsDue(tables, 'thing', 'due_at', NOW)).rejects.toThrow('no such table');
});
