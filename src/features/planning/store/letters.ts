import type { Db, Trx } from '../../../database/index.ts';
import { gateTables } from './gate-tables.ts';

/** A direct message that asks somebody about a plan: their `number`th about it. */
export interface Letter {
  sprintId: string;
  userId: string;
  number: number;
  /** From when on it may be sent. */
  sentAt: Date;
}

export async function addLetters(trx: Trx, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  await gateTables(trx)
    .insertInto('planning_letters')
    .values(
      letters.map(({ sprintId, userId, number, sentAt }) => ({
        ...{ sprint_id: sprintId, user_id: userId, number, sent_at: sentAt.toISOString() },
      })),
    )
    .execute();
}

/** The last letter about a plan to each person. */
export async function lastLetters(db: Db, sprintId: string): Promise<Map<string, Letter>> {
  const rows = await gateTables(db)
    .selectFrom('planning_letters')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .orderBy('number')
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      { sprintId, userId: row.user_id, number: row.number, sentAt: new Date(row.sent_at) },
    ]),
  );
}

/** The sprints, of those whose plans are followed, about which somebody was ever asked. */
export async function sprintsAskedAbout(db: Db, workspaceId: string, userId: string): Promise<string[]> {
  const rows = await gateTables(db)
    .selectFrom('planning_letters')
    .innerJoin('planning_plans', 'planning_plans.sprint_id', 'planning_letters.sprint_id')
    .select('planning_letters.sprint_id')
    .distinct()
    .where('planning_letters.user_id', '=', userId)
    .where('planning_plans.workspace_id', '=', workspaceId)
    .where('planning_plans.ended_at', 'is', null)
    .orderBy('planning_letters.sprint_id')
    .execute();
  return rows.map((row) => row.sprint_id);
}
