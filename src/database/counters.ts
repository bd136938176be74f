import type { Db, Trx } from './types.ts';

type CounterTables = {
  counters: { workspace_id: string; name: string; value: number };
};

/**
 * Draws `count` numbers in sequence from a counter of the workspace, starting at 1, and answers the first.
 * Rolled back with its transaction, so no number is skipped.
 */
export async function nextNumber(trx: Trx, workspaceId: string, name: string, count = 1): Promise<number> {
  const counter = await trx
    .withTables<CounterTables>()
    .insertInto('counters')
    .values({ workspace_id: workspaceId, name, value: count })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'name'])
        .doUpdateSet((row) => ({ value: row('counters.value', '+', row.ref('excluded.value')) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return counter.value - count + 1;
}

/** The last number that each workspace has drawn from its counter of this name; none of those that drew none. */
export async function lastNumbers(db: Db, name: string): Promise<Map<string, number>> {
  const counters = await db
    .withTables<CounterTables>()
    .selectFrom('counters')
    .select(['workspace_id', 'value'])
    .where('name', '=', name)
    .execute();
  return new Map(counters.map(({ workspace_id, value }) => [workspace_id, value]));
}
