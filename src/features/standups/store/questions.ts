import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Question } from '../rules/types.ts';
import { columns, parseColumn } from './json.ts';
import { type StandupTables, tables } from './tables.ts';

export async function insertQuestion(trx: Trx, question: Question): Promise<void> {
  const last = await tables(trx)
    .selectFrom('standup_questions')
    .select((row) => row.fn.max('position').as('position'))
    .where('standup_id', '=', question.standupId)
    .executeTakeFirst();
  await tables(trx)
    .insertInto('standup_questions')
    .values({
      ...{ id: question.id, standup_id: question.standupId, position: (last?.position ?? 0) + 1 },
      ...{ kind: question.kind, text: question.text, choices: JSON.stringify(question.choices) },
      is_required: question.isRequired ? 1 : 0,
      asked_when: JSON.stringify(question.askedWhen),
      removed_at: null,
    })
    .execute();
}

/** The replies to it are kept. */
export async function removeQuestion(trx: Trx, standupId: string, id: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable('standup_questions')
    .set({ removed_at: now.toISOString() })
    .where('id', '=', id)
    .where('standup_id', '=', standupId)
    .execute();
}

/** Those asked now, in their order. */
export async function questionsOf(db: Db, standupId: string): Promise<Question[]> {
  return (await allQuestionsOf(db, standupId)).filter((question) => !question.isRemoved);
}

/** Removed ones too: older answers hold replies to them. */
export async function allQuestionsOf(
  db: Db,
  standupId: string,
): Promise<Array<Question & { isRemoved: boolean }>> {
  const rows = await tables(db)
    .selectFrom('standup_questions')
    .selectAll()
    .where('standup_id', '=', standupId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...questionOf(row), isRemoved: row.removed_at !== null }));
}

function questionOf(row: Selectable<StandupTables['standup_questions']>): Question {
  return {
    ...{ id: row.id, standupId: row.standup_id, kind: row.kind, text: row.text },
    choices: parseColumn(columns.texts, row.choices),
    isRequired: row.is_required === 1,
    askedWhen: parseColumn(columns.askedWhen, row.asked_when),
  };
}
