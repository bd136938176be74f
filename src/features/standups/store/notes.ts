import type { Db, Trx } from '../../../database/index.ts';
import { tables } from './tables.ts';

/** What somebody who manages the team says in a daily. */
export interface Note {
  occurrenceId: string;
  userId: string;
  text: string;
  at: Date;
}

/** In the order in which they were written. */
export async function notesOf(db: Db, occurrenceId: string): Promise<Note[]> {
  const rows = await tables(db)
    .selectFrom('standup_notes')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('at')
    .orderBy('user_id')
    .execute();
  return rows.map((row) => ({
    ...{ occurrenceId: row.occurrence_id, userId: row.user_id, text: row.text, at: new Date(row.at) },
  }));
}

/** In place of what they wrote before; an empty one takes it away. */
export async function saveNote(trx: Trx, { occurrenceId, userId, text, at }: Note): Promise<void> {
  if (text === '') {
    await tables(trx)
      .deleteFrom('standup_notes')
      .where('occurrence_id', '=', occurrenceId)
      .where('user_id', '=', userId)
      .execute();
    return;
  }
  await tables(trx)
    .insertInto('standup_notes')
    .values({ occurrence_id: occurrenceId, user_id: userId, text, at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['occurrence_id', 'user_id']).doUpdateSet({ text }))
    .execute();
}
