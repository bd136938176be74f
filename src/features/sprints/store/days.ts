import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { DayPlan, MemberDays } from '../rules/index.ts';
import { tables } from './tables.ts';

export async function saveDays(trx: Trx, sprintId: string, { userId, days }: MemberDays): Promise<void> {
  await tables(trx)
    .insertInto('sprint_days')
    .values({ sprint_id: sprintId, user_id: userId, days })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'user_id']).doUpdateSet({ days }))
    .execute();
}

export async function removeDays(trx: Trx, sprintId: string, userId: string): Promise<void> {
  await tables(trx)
    .deleteFrom('sprint_days')
    .where('sprint_id', '=', sprintId)
    .where('user_id', '=', userId)
    .execute();
}

/** The days that a planner set, by user id. */
export async function daysSet(db: Db, sprintId: string): Promise<Map<string, number>> {
  const rows = await tables(db)
    .selectFrom('sprint_days')
    .select(['user_id', 'days'])
    .where('sprint_id', '=', sprintId)
    .execute();
  return new Map(rows.map((row) => [row.user_id, row.days]));
}

export async function saveDayPlan(trx: Trx, { sprintId, date, userId, text }: DayPlan): Promise<void> {
  await tables(trx)
    .insertInto('sprint_day_plans')
    .values({ sprint_id: sprintId, planned_on: date, user_id: userId, text })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'planned_on', 'user_id']).doUpdateSet({ text }))
    .execute();
}

export async function removeDayPlan(trx: Trx, plan: Omit<DayPlan, 'text'>): Promise<void> {
  await tables(trx)
    .deleteFrom('sprint_day_plans')
    .where('sprint_id', '=', plan.sprintId)
    .where('planned_on', '=', plan.date)
    .where('user_id', '=', plan.userId)
    .execute();
}

/** What everybody means to do on the days of a sprint, by date. */
export async function dayPlansOf(db: Db, sprintId: string): Promise<DayPlan[]> {
  const rows = await tables(db)
    .selectFrom('sprint_day_plans')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .orderBy('planned_on')
    .orderBy('user_id')
    .execute();
  return rows.map((row) => ({
    ...{ sprintId: row.sprint_id, date: row.planned_on, userId: row.user_id, text: row.text },
  }));
}

/** What somebody means to do on a day, in each of the team's published and running sprints. */
export async function dayPlanFor(
  db: Db,
  teamId: string,
  userId: string,
  date: LocalDate,
): Promise<DayPlan[]> {
  const rows = await tables(db)
    .selectFrom('sprint_day_plans')
    .innerJoin('sprints', 'sprints.id', 'sprint_day_plans.sprint_id')
    .selectAll('sprint_day_plans')
    .where('sprint_day_plans.user_id', '=', userId)
    .where('sprint_day_plans.planned_on', '=', date)
    .where('sprints.team_id', '=', teamId)
    .where('sprints.state', 'in', ['published', 'running'])
    .orderBy('sprints.number')
    .execute();
  return rows.map((row) => ({
    sprintId: row.sprint_id,
    date: row.planned_on,
    userId: row.user_id,
    text: row.text,
  }));
}

/** Keeps how many days its people had in a sprint, as they were when it was closed. */
export async function saveDaysWorked(trx: Trx, sprintId: string, days: number): Promise<void> {
  await tables(trx)
    .insertInto('sprint_days_worked')
    .values({ sprint_id: sprintId, days })
    .onConflict((conflict) => conflict.column('sprint_id').doUpdateSet({ days }))
    .execute();
}

/** The same, of those of these sprints of which it was kept. */
export async function daysWorked(db: Db, sprintIds: readonly string[]): Promise<Map<string, number>> {
  if (sprintIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('sprint_days_worked')
    .selectAll()
    .where('sprint_id', 'in', [...sprintIds])
    .execute();
  return new Map(rows.map(({ sprint_id, days }) => [sprint_id, days]));
}
