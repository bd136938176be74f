import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { Answer, FullAnswer } from '../rules/types.ts';
import { addParts, deleteParts, saveParts } from './answer-parts.ts';
import { linesOfAnswers, saveLines } from './lines.ts';
import { chunks, instantOrNull, type StandupTables, tables, textOrNull } from './tables.ts';

/** Keeps an answer as it now is: its lines, what it says of blockers and of the team's questions. */
export async function saveAnswer(trx: Trx, answer: FullAnswer): Promise<void> {
  const changing = {
    source: answer.source,
    is_late: answer.isLate ? 1 : 0,
    thread_parts: answer.threadParts,
    edited_at: textOrNull(answer.editedAt),
    ...{ board_position: answer.boardPosition, risk_note: answer.riskNote },
  };
  await tables(trx)
    .insertInto('standup_answers')
    .values({
      ...{ id: answer.id, workspace_id: answer.workspaceId, occurrence_id: answer.occurrenceId },
      ...{ standup_id: answer.standupId, user_id: answer.userId, held_on: answer.date },
      submitted_at: answer.submittedAt.toISOString(),
      ...changing,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
  await saveLines(trx, answer.id, answer.lines);
  await saveParts(trx, answer);
}

export async function setThreadParts(trx: Trx, answerId: string, parts: number): Promise<void> {
  await tables(trx)
    .updateTable('standup_answers')
    .set({ thread_parts: parts })
    .where('id', '=', answerId)
    .execute();
}

export async function deleteAnswer(trx: Trx, answerId: string): Promise<void> {
  await deleteParts(trx, answerId);
  await tables(trx).deleteFrom('standup_lines').where('answer_id', '=', answerId).execute();
  await tables(trx).deleteFrom('standup_answers').where('id', '=', answerId).execute();
}

export async function findAnswer(
  db: Db,
  occurrenceId: string,
  userId: string,
): Promise<FullAnswer | undefined> {
  const row = await tables(db)
    .selectFrom('standup_answers')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && (await full(db, [answerOf(row)]))[0];
}

/** The last answer that the person gave to this standup for a date before `date`. */
export async function answerBefore(
  db: Db,
  standupId: string,
  userId: string,
  date: LocalDate,
): Promise<FullAnswer | undefined> {
  const row = await tables(db)
    .selectFrom('standup_answers')
    .selectAll()
    .where('standup_id', '=', standupId)
    .where('user_id', '=', userId)
    .where('held_on', '<', date)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (await full(db, [answerOf(row)]))[0];
}

export async function answersOf(db: Db, occurrenceId: string): Promise<FullAnswer[]> {
  const rows = await tables(db)
    .selectFrom('standup_answers')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('submitted_at')
    .orderBy('user_id')
    .execute();
  return full(db, rows.map(answerOf));
}

/** The answers given for these dates, by one person or by everybody; the oldest first. */
export async function answersBetween(
  db: Db,
  asked: { standupId: string; userId?: string; from: LocalDate; to: LocalDate },
): Promise<FullAnswer[]> {
  const rows = await tables(db)
    .selectFrom('standup_answers')
    .selectAll()
    .where('standup_id', '=', asked.standupId)
    .where('held_on', '>=', asked.from)
    .where('held_on', '<=', asked.to)
    .$if(asked.userId !== undefined, (query) => query.where('user_id', '=', asked.userId ?? ''))
    .orderBy('held_on')
    .orderBy('submitted_at')
    .orderBy('user_id')
    .execute();
  return full(db, rows.map(answerOf));
}

/** Whether the person has answered this standup for a date after `date`. */
export async function hasAnsweredAfter(
  db: Db,
  standupId: string,
  userId: string,
  date: LocalDate,
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('standup_answers')
    .select('id')
    .where('standup_id', '=', standupId)
    .where('user_id', '=', userId)
    .where('held_on', '>', date)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function full(db: Db, answers: Answer[]): Promise<FullAnswer[]> {
  const whole = new Map(answers.map((answer) => [answer.id, { ...answer, ...nothingYet() }]));
  for (const some of chunks([...whole.keys()])) {
    for (const { answerId, line } of await linesOfAnswers(db, some)) whole.get(answerId)?.lines.push(line);
    await addParts(db, some, whole);
  }
  return [...whole.values()];
}

function nothingYet(): Omit<FullAnswer, keyof Answer> {
  return { lines: [], blockerWords: [], replies: [], moves: [], risks: [] };
}

function answerOf(row: Selectable<StandupTables['standup_answers']>): Answer {
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, occurrenceId: row.occurrence_id },
    ...{ standupId: row.standup_id, userId: row.user_id, date: row.held_on, source: row.source },
    isLate: row.is_late === 1,
    threadParts: row.thread_parts,
    submittedAt: new Date(row.submitted_at),
    editedAt: instantOrNull(row.edited_at),
    ...{ boardPosition: row.board_position, riskNote: row.risk_note },
  };
}
