import { type Db, newId, type Trx } from '../../../database/index.ts';
import type { Hurry, PassedOver, Target } from '../rules/index.ts';
import { passedSchema } from '../schema.ts';
import { tables } from './tables.ts';

export interface Escalation {
  ladderId: string;
  number: number;
  step: number;
  tell: Target;
  userId: string | null;
  passed: PassedOver[];
  hurry: Hurry | null;
  dueAt: Date;
  toldAt: Date;
  countedMs: number;
}

export async function addEscalation(trx: Trx, escalation: Escalation): Promise<void> {
  await tables(trx)
    .insertInto('escalations')
    .values({
      id: newId(),
      ladder_id: escalation.ladderId,
      number: escalation.number,
      step: escalation.step,
      target: JSON.stringify(escalation.tell),
      told_user_id: escalation.userId,
      passed: JSON.stringify(escalation.passed),
      hurry: escalation.hurry,
      due_at: escalation.dueAt.toISOString(),
      told_at: escalation.toldAt.toISOString(),
      counted_ms: escalation.countedMs,
    })
    .execute();
}

/** Those whose step was missed, and whom no other step has told. */
export async function peopleMissed(db: Db, ladderId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('escalations')
    .select(['told_user_id', 'passed'])
    .where('ladder_id', '=', ladderId)
    .execute();
  const told = new Set(rows.map((row) => row.told_user_id));
  const missed = rows
    .flatMap(({ passed }) => passedSchema.parse(JSON.parse(passed)))
    .filter(({ userId, why }) => why === 'missed' && !told.has(userId));
  return [...new Set(missed.map(({ userId }) => userId))];
}
