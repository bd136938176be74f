import type { Db, Trx } from '../../../database/index.ts';
import type { Line } from '../rules/types.ts';
import { chunks, type StandupTables, tables } from './tables.ts';

export async function saveLines(trx: Trx, answerId: string, lines: readonly Line[]): Promise<void> {
  await tables(trx).deleteFrom('standup_lines').where('answer_id', '=', answerId).execute();
  const rows = lines.map((line, position) => rowOf(answerId, line, position));
  for (const some of chunks(rows)) await tables(trx).insertInto('standup_lines').values(some).execute();
}

/** The line and who said it when; undefined where it was edited away. */
export async function findLine(
  db: Db,
  workspaceId: string,
  lineId: string,
): Promise<{ line: Line; answerId: string; occurrenceId: string; userId: string } | undefined> {
  const row = await tables(db)
    .selectFrom('standup_lines')
    .innerJoin('standup_answers', 'standup_answers.id', 'standup_lines.answer_id')
    .selectAll('standup_lines')
    .select(['standup_answers.occurrence_id', 'standup_answers.user_id'])
    .where('standup_lines.id', '=', lineId)
    .where('standup_answers.workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return (
    row && {
      line: lineOf(row),
      answerId: row.answer_id,
      occurrenceId: row.occurrence_id,
      userId: row.user_id,
    }
  );
}

/** Settles an open offer; false if it was settled before. */
export async function settleOffer(
  trx: Trx,
  lineId: string,
  offer: 'tracked' | 'declined',
  blockerId: string | null,
): Promise<boolean> {
  const settled = await tables(trx)
    .updateTable('standup_lines')
    .set({ offer, blocker_id: blockerId })
    .where('id', '=', lineId)
    .where('offer', '=', 'open')
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}

export async function linesOfAnswers(
  db: Db,
  answerIds: readonly string[],
): Promise<Array<{ answerId: string; line: Line }>> {
  const rows = await tables(db)
    .selectFrom('standup_lines')
    .selectAll()
    .where('answer_id', 'in', answerIds)
    .orderBy('answer_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ answerId: row.answer_id, line: lineOf(row) }));
}

function rowOf(answerId: string, line: Line, position: number): StandupTables['standup_lines'] {
  return {
    ...{ id: line.id, answer_id: answerId, position, kind: line.kind, text: line.text },
    ...{ from_line_id: line.fromLineId, carried_count: line.carriedCount },
    ...{ offer: line.offer, blocker_id: line.blockerId },
  };
}

function lineOf(row: StandupTables['standup_lines']): Line {
  return {
    ...{ id: row.id, kind: row.kind, text: row.text },
    ...{ fromLineId: row.from_line_id, carriedCount: row.carried_count },
    ...{ offer: row.offer, blockerId: row.blocker_id },
  };
}
