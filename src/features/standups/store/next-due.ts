import { type Db, nextDueIn } from '../../../database/index.ts';
import { tables } from './tables.ts';

/** When something of a standup is next due after `after`, by one of its tables. */
export function nextStandupDueAt(
  db: Db,
  table: 'standup_occurrences' | 'standup_prompts' | 'standup_news',
  after: Date,
): Promise<Date | null> {
  return nextDueIn(tables(db), table, 'next_due_at', after);
}
