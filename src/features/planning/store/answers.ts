import { z } from 'zod';
import type { Db, Trx } from '../../../database/index.ts';
import type { Answer } from '../rules/index.ts';
import { gateTables } from './gate-tables.ts';

const shareColumn = z.object({
  stories: z.array(z.object({ id: z.string(), key: z.string(), estimate: z.number().nullable() })),
  days: z.number(),
});

/** Keeps what an assignee says to their share; what they said before is replaced. */
export async function keepAnswer(trx: Trx, sprintId: string, answer: Answer): Promise<void> {
  const kept = {
    ...{ answer: answer.answer, reason: answer.reason },
    ...{ share: JSON.stringify(answer.share), at: answer.at.toISOString() },
  };
  await gateTables(trx)
    .insertInto('planning_confirmations')
    .values({ sprint_id: sprintId, user_id: answer.userId, ...kept })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'user_id']).doUpdateSet(kept))
    .execute();
}

/** What the assignees of a sprint said, by user id. */
export async function answersOf(db: Db, sprintId: string): Promise<Map<string, Answer>> {
  const rows = await gateTables(db)
    .selectFrom('planning_confirmations')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      {
        ...{ userId: row.user_id, answer: row.answer, reason: row.reason, at: new Date(row.at) },
        share: shareColumn.parse(JSON.parse(row.share)),
      },
    ]),
  );
}
