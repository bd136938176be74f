import type { Db, Trx } from '../../../database/index.ts';
import type { FullAnswer } from '../rules/types.ts';
import { tables } from './tables.ts';

/** What belongs to an answer besides its lines. */
const PARTS = ['standup_blocker_words', 'standup_replies', 'standup_moves', 'standup_risks'] as const;

/** Keeps what an answer says besides its lines, in the place of what it said before. */
export async function saveParts(trx: Trx, answer: FullAnswer): Promise<void> {
  await deleteParts(trx, answer.id);
  const own = { answer_id: answer.id };
  const words = answer.blockerWords.map(({ blockerId, word }) => ({ ...own, blocker_id: blockerId, word }));
  const replies = answer.replies.map(({ questionId, value }) => ({ ...own, question_id: questionId, value }));
  const moves = answer.moves.map(({ storyId, was, became, overtookId }, position) => ({
    ...{ ...own, story_id: storyId, position, was, became, overtook_id: overtookId },
  }));
  const risks = answer.risks.map(({ itemId, text }, position) => ({
    ...{ ...own, item_id: itemId, position, text },
  }));
  const into = tables(trx);
  if (words.length > 0) await into.insertInto('standup_blocker_words').values(words).execute();
  if (replies.length > 0) await into.insertInto('standup_replies').values(replies).execute();
  if (moves.length > 0) await into.insertInto('standup_moves').values(moves).execute();
  if (risks.length > 0) await into.insertInto('standup_risks').values(risks).execute();
}

export async function deleteParts(trx: Trx, answerId: string): Promise<void> {
  for (const table of PARTS) await tables(trx).deleteFrom(table).where('answer_id', '=', answerId).execute();
}

/** Completes answers, by id, with what is kept of them besides their lines. */
export async function addParts(
  db: Db,
  answerIds: readonly string[],
  answers: ReadonlyMap<string, FullAnswer>,
): Promise<void> {
  const words = tables(db).selectFrom('standup_blocker_words').selectAll();
  for (const row of await words.where('answer_id', 'in', answerIds).orderBy('blocker_id').execute()) {
    answers.get(row.answer_id)?.blockerWords.push({ blockerId: row.blocker_id, word: row.word });
  }
  const replies = tables(db).selectFrom('standup_replies').selectAll();
  for (const row of await replies.where('answer_id', 'in', answerIds).orderBy('question_id').execute()) {
    answers.get(row.answer_id)?.replies.push({ questionId: row.question_id, value: row.value });
  }
  const moves = tables(db).selectFrom('standup_moves').selectAll();
  for (const row of await moves.where('answer_id', 'in', answerIds).orderBy('position').execute()) {
    const { story_id: storyId, was, became, overtook_id: overtookId } = row;
    answers.get(row.answer_id)?.moves.push({ storyId, was, became, overtookId });
  }
  const risks = tables(db).selectFrom('standup_risks').selectAll();
  for (const row of await risks.where('answer_id', 'in', answerIds).orderBy('position').execute()) {
    answers.get(row.answer_id)?.risks.push({ itemId: row.item_id, text: row.text });
  }
}
