import type { Db } from '../../../../database/index.ts';
import { tables } from '../tables.ts';

/** Those with something due at `now`, what is longest due first. */
export async function duePrompts(
  db: Db,
  now: Date,
): Promise<Array<{ teamId: string; occurrenceId: string; userId: string }>> {
  return tables(db)
    .selectFrom('standup_prompts as prompt')
    .innerJoin('standup_occurrences as occurrence', 'occurrence.id', 'prompt.occurrence_id')
    .innerJoin('standups as standup', 'standup.id', 'occurrence.standup_id')
    .select(['standup.team_id as teamId', 'prompt.occurrence_id as occurrenceId', 'prompt.user_id as userId'])
    .where('prompt.next_due_at', '<=', now.toISOString())
    .orderBy('prompt.next_due_at')
    .execute();
}
