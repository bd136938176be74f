import type { Db, Trx } from '../../../database/index.ts';
import type { Policy } from '../rules/index.ts';
import { policySchema } from '../schema.ts';
import { tables } from './tables.ts';

export async function findPolicy(db: Db, teamId: string): Promise<Policy | undefined> {
  const row = await tables(db)
    .selectFrom('escalation_policies')
    .select('policy')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row && readPolicy(row.policy);
}

export async function keepPolicy(
  trx: Trx,
  team: { id: string; workspaceId: string },
  policy: Policy,
  saved: { by: string; at: Date },
): Promise<void> {
  const kept = { policy: JSON.stringify(policy), saved_by: saved.by, saved_at: saved.at.toISOString() };
  await tables(trx)
    .insertInto('escalation_policies')
    .values({ team_id: team.id, workspace_id: team.workspaceId, ...kept })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet(kept))
    .execute();
}

/** A repeat left out stays left out. */
export function readPolicy(text: string): Policy {
  const { hours, steps } = policySchema.parse(JSON.parse(text));
  return {
    hours,
    steps: steps.map(({ repeat, ...step }) => (repeat ? { ...step, repeat } : step)),
  };
}
