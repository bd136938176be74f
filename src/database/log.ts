import { sql } from 'kysely';
import { BUSY_TIMEOUT_MS } from './connection.ts';
import type { Db } from './types.ts';

/** Without a wait: a checkpoint that meets a reader would hold up the whole program for the busy timeout. */
export function emptyLog(db: Db): Promise<boolean> {
  return db.connection().execute(async (one) => {
    await sql`pragma busy_timeout = 0`.execute(one);
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(one);
      return rows.every(({ busy }) => busy === 0);
    } finally {
      await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`).execute(one);
    }
  });
}
