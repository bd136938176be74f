import type { Db } from '../../../../database/index.ts';
import type { Prompt } from '../../rules/types.ts';
import { chunks, tables } from '../tables.ts';
import { promptOf } from './row.ts';

/** Which of these people the message of this occurrence's prompt asks for other standups too. */
export async function askedForOthersIn(
  db: Db,
  occurrenceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunks(userIds)) {
    const rows = await tables(db)
      .selectFrom('standup_prompts')
      .select('user_id')
      .where('asked_in', '=', occurrenceId)
      .where('user_id', 'in', some)
      .execute();
    found.push(...rows.map((row) => row.user_id));
  }
  return found;
}

/** Those of a person that are asked in the message of this occurrence's prompt, in the order in which they are due. */
export async function promptsAskedIn(db: Db, occurrenceId: string, userId: string): Promise<Prompt[]> {
  const rows = await tables(db)
    .selectFrom('standup_prompts')
    .selectAll()
    .where('asked_in', '=', occurrenceId)
    .where('user_id', '=', userId)
    .orderBy('due_at')
    .orderBy('occurrence_id')
    .execute();
  return rows.map(promptOf);
}
