import type { Db } from '../../../database/index.ts';
import { instantOrNull, tables } from './tables.ts';

/** The next instant after `after` at which a row of this table is due; null when none is in sight. */
export async function nextDueIn(
  db: Db,
  table: 'standup_occurrences' | 'standup_prompts' | 'standup_news',
  after: Date,
): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom(table)
    .select('next_due_at')
    .where('next_due_at', '>', after.toISOString())
    .orderBy('next_due_at')
    .limit(1)
    .executeTakeFirst();
  return instantOrNull(row?.next_due_at ?? null);
}
