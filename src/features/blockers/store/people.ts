import type { Db, Trx } from '../../../database/index.ts';
import type { Blocker } from '../rules/index.ts';
import { blockerOf } from './row.ts';
import { tables } from './tables.ts';

/** Adds somebody who waits for it too; false if they did before. */
export async function addWaiter(trx: Trx, blockerId: string, userId: string, at: Date): Promise<boolean> {
  const added = await tables(trx)
    .insertInto('blocker_waiters')
    .values({ blocker_id: blockerId, user_id: userId, joined_at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['blocker_id', 'user_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Those who wait besides the raiser, in the order in which they joined. */
export async function waitersOf(db: Db, blockerId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('blocker_waiters')
    .select('user_id')
    .where('blocker_id', '=', blockerId)
    .orderBy('joined_at')
    .execute();
  return rows.map((row) => row.user_id);
}

/** Remembers a message that shows the blocker, to be brought up to date with it, and what it says of it. */
export async function addNotice(
  trx: Trx,
  blockerId: string,
  deliveryKey: string,
  says: string | null = null,
): Promise<void> {
  await tables(trx)
    .insertInto('blocker_notices')
    .values({ blocker_id: blockerId, delivery_key: deliveryKey, says })
    .onConflict((conflict) => conflict.columns(['blocker_id', 'delivery_key']).doUpdateSet({ says }))
    .execute();
}

/** The blockers that a message tells of, and what it says of each, by their numbers. */
export async function noticesIn(
  db: Db,
  deliveryKey: string,
): Promise<Array<{ blocker: Blocker; says: string }>> {
  const rows = await tables(db)
    .selectFrom('blocker_notices')
    .innerJoin('blockers', 'blockers.id', 'blocker_notices.blocker_id')
    .selectAll('blockers')
    .select('blocker_notices.says')
    .where('blocker_notices.delivery_key', '=', deliveryKey)
    .orderBy('blockers.number')
    .execute();
  return rows.map(({ says, ...row }) => ({ blocker: blockerOf(row), says: says ?? '' }));
}

export async function removeNotice(trx: Trx, blockerId: string, deliveryKey: string): Promise<void> {
  await tables(trx)
    .deleteFrom('blocker_notices')
    .where('blocker_id', '=', blockerId)
    .where('delivery_key', '=', deliveryKey)
    .execute();
}

export async function noticesOf(db: Db, blockerId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('blocker_notices')
    .select('delivery_key')
    .where('blocker_id', '=', blockerId)
    .execute();
  return rows.map((row) => row.delivery_key);
}
