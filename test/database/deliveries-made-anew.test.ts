import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { migrationNames, migrationStatements } from '../../src/database/migrate.ts';
import { SQLite } from '../../src/database/sqlite.ts';

const anew = '0008-files.sql';

const owed = `insert into deliveries values (
  'd1', 'T1', 'prompt:1', 'message', 'U1', 1, 'U1', '{"message":{"text":"Hi"}}', null, '1.2', 0, 3, 2, 'D1', '1.3',
  null, '2026-03-02T09:00:00.000Z', 'sent', null, 1, '2026-03-02T08:00:00.000Z', '2026-03-02T08:00:00.000Z', null,
  'x', '2026-03-02T08:00:00.000Z', '2026-03-02T08:00:01.000Z'
)`;

const kept = {
  ...{
    id: 'd1',
    key: 'prompt:1',
    kind: 'message',
    lane: 'U1',
    thread_ts: '1.2',
    version: 3,
    sent_version: 2,
  },
  ...{ channel_id: 'D1', ts: '1.3', expires_at: '2026-03-02T09:00:00.000Z', state: 'sent', reason: 'x' },
  ...{
    created_at: '2026-03-02T08:00:00.000Z',
    sent_at: '2026-03-02T08:00:01.000Z',
    file_id: null,
    shows_key: null,
  },
};

async function statements(wanted: (name: string) => boolean): Promise<string[]> {
  const names = (await migrationNames()).filter(wanted);
  return (await Promise.all(names.map(migrationStatements))).flat();
}

test('what was owed before there were files is owed after, with its whole ledger', async () => {
  const database = new SQLite(':memory:');
  for (const statement of await statements((name) => name < anew)) database.exec(statement);
  database.exec(owed);
  for (const statement of await statements((name) => name === anew)) database.exec(statement);
  expect(database.prepare('select * from deliveries').all()).toMatchObject([kept]);
  database.close();
});

test('in PostgreSQL too', async () => {
  const postgres = new PGlite();
  for (const statement of await statements((name) => name < anew)) await postgres.exec(statement);
  await postgres.exec(owed);
  for (const statement of await statements((name) => name === anew)) await postgres.exec(statement);
  expect((await postgres.query('select * from deliveries')).rows).toMatchObject([kept]);
  await postgres.close();
});
