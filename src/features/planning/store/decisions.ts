import type { Db, Trx } from '../../../database/index.ts';
import type { Decision } from '../rules/index.ts';
import { gateTables } from './gate-tables.ts';

export async function addDecision(trx: Trx, sprintId: string, decision: Decision): Promise<void> {
  const last = await gateTables(trx)
    .selectFrom('planning_decisions')
    .select((select) => select.fn.max('number').as('number'))
    .where('sprint_id', '=', sprintId)
    .executeTakeFirst();
  await gateTables(trx)
    .insertInto('planning_decisions')
    .values({
      ...{ sprint_id: sprintId, number: (last?.number ?? 0) + 1, gate: decision.gate },
      ...{ verdict: decision.verdict, by_user_id: decision.byUserId, at: decision.at.toISOString() },
      ...{ position: decision.position, comment: decision.comment },
      ...{ impact: decision.impact, recommendations: decision.recommendations },
    })
    .execute();
}

/** What was decided about a plan, in order; the last at each gate holds. */
export async function decisionsOf(db: Db, sprintId: string): Promise<Decision[]> {
  const rows = await gateTables(db)
    .selectFrom('planning_decisions')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ gate: row.gate, verdict: row.verdict, byUserId: row.by_user_id, at: new Date(row.at) },
    ...{ position: row.position, comment: row.comment },
    ...{ impact: row.impact, recommendations: row.recommendations },
  }));
}
