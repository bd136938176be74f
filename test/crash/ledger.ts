import { z } from 'zod';
import { SQLite } from '../../src/database/sqlite.ts';

const entry = z.object({
  key: z.string(),
  kind: z.enum(['message', 'home', 'picture', 'pin', 'canvas', 'file']),
  state: z.string(),
  reason: z.string().nullable(),
  version: z.number(),
  sent_version: z.number(),
  channel_id: z.string().nullable(),
  ts: z.string().nullable(),
});

/** What the program has written down about one delivery. */
export type Entry = z.infer<typeof entry>;

/** The ledger of a program that has ended. */
export function readLedger(databaseFile: string): Entry[] {
  const database = new SQLite(databaseFile, { readonly: true });
  const rows = database.prepare('select * from deliveries order by position').all();
  database.close();
  return z.array(entry).parse(rows);
}
