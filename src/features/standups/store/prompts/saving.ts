import type { Trx } from '../../../../database/index.ts';
import type { Prompt } from '../../rules/types.ts';
import { chunks, tables } from '../tables.ts';
import { changingColumns, columnsOf } from './row.ts';

/** Adds those that are not there yet; the others stay as they are. */
export async function insertPrompts(trx: Trx, prompts: readonly Prompt[]): Promise<void> {
  for (const some of chunks(prompts)) {
    await tables(trx)
      .insertInto('standup_prompts')
      .values(some.map(columnsOf))
      .onConflict((conflict) => conflict.columns(['occurrence_id', 'user_id']).doNothing())
      .execute();
  }
}

/** Adds those that are not there yet, and overwrites the others. */
export async function savePrompts(trx: Trx, prompts: readonly Prompt[]): Promise<void> {
  for (const some of chunks(prompts)) {
    await tables(trx)
      .insertInto('standup_prompts')
      .values(some.map(columnsOf))
      .onConflict((conflict) =>
        conflict.columns(['occurrence_id', 'user_id']).doUpdateSet((row) => ({
          time_zone: row.ref('excluded.time_zone'),
          state: row.ref('excluded.state'),
          skipped_for: row.ref('excluded.skipped_for'),
          reason: row.ref('excluded.reason'),
          away_until_on: row.ref('excluded.away_until_on'),
          due_at: row.ref('excluded.due_at'),
          remind_at: row.ref('excluded.remind_at'),
          deadline_at: row.ref('excluded.deadline_at'),
          next_due_at: row.ref('excluded.next_due_at'),
          asked_at: row.ref('excluded.asked_at'),
          reminded_at: row.ref('excluded.reminded_at'),
          asked_in: row.ref('excluded.asked_in'),
          ended_at: row.ref('excluded.ended_at'),
          receipt_key: row.ref('excluded.receipt_key'),
        })),
      )
      .execute();
  }
}

export async function savePrompt(trx: Trx, prompt: Prompt): Promise<void> {
  await tables(trx)
    .updateTable('standup_prompts')
    .set(changingColumns(prompt))
    .where('occurrence_id', '=', prompt.occurrenceId)
    .where('user_id', '=', prompt.userId)
    .execute();
}
