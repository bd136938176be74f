import type { Db, Trx } from '../../../database/index.ts';
import { type CloseAnswers, closeAnswers, NO_ANSWERS } from '../schema/index.ts';
import { parseColumn } from './json.ts';
import { tables } from './tables.ts';

interface Whose {
  sprintId: string;
  userId: string;
}

/** What somebody has entered so far to close a sprint. */
export async function closeDraft(db: Db, { sprintId, userId }: Whose): Promise<CloseAnswers> {
  const row = await tables(db)
    .selectFrom('sprint_close_drafts')
    .select('answers')
    .where('sprint_id', '=', sprintId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? parseColumn(closeAnswers, row.answers) : NO_ANSWERS;
}

export async function saveCloseDraft(trx: Trx, whose: Whose, entered: CloseAnswers): Promise<void> {
  const answers = JSON.stringify(entered);
  await tables(trx)
    .insertInto('sprint_close_drafts')
    .values({ sprint_id: whose.sprintId, user_id: whose.userId, answers })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'user_id']).doUpdateSet({ answers }))
    .execute();
}

/** Nobody's are needed once the sprint is closed. */
export async function removeCloseDrafts(trx: Trx, sprintId: string): Promise<void> {
  await tables(trx).deleteFrom('sprint_close_drafts').where('sprint_id', '=', sprintId).execute();
}
