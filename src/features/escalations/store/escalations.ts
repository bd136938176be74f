import { newId, type Trx } from '../../../database/index.ts';
import type { Hurry, PassedOver, Target } from '../rules/index.ts';
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
