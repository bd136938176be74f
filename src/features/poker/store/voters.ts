import type { Db, Trx } from '../../../database/index.ts';
import type { Voter } from '../rules/index.ts';
import { tables } from './tables.ts';

/** Who is in it already stays as they are. */
export async function addVoters(
  trx: Trx,
  sessionId: string,
  voters: Pick<Voter, 'userId' | 'isObserver'>[],
): Promise<void> {
  if (voters.length === 0) return;
  await tables(trx)
    .insertInto('poker_voters')
    .values(
      voters.map(({ userId, isObserver }) => ({
        session_id: sessionId,
        user_id: userId,
        is_observer: isObserver ? 1 : 0,
        asked_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing())
    .execute();
}

export async function votersOf(db: Db, sessionId: string): Promise<Voter[]> {
  const rows = await tables(db)
    .selectFrom('poker_voters')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('user_id')
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    isObserver: row.is_observer === 1,
    askedAt: row.asked_at === null ? null : new Date(row.asked_at),
  }));
}

/** Says of somebody, known to the session or not, whether they only watch. */
export async function saveObserving(
  trx: Trx,
  sessionId: string,
  userId: string,
  isObserver: boolean,
): Promise<void> {
  const is_observer = isObserver ? 1 : 0;
  await tables(trx)
    .insertInto('poker_voters')
    .values({ session_id: sessionId, user_id: userId, is_observer, asked_at: null })
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doUpdateSet({ is_observer }))
    .execute();
}

export async function removeVoters(trx: Trx, sessionId: string, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  await tables(trx)
    .deleteFrom('poker_voters')
    .where('session_id', '=', sessionId)
    .where('user_id', 'in', userIds)
    .execute();
}

export async function markAsked(trx: Trx, sessionId: string, userIds: string[], at: Date): Promise<void> {
  if (userIds.length === 0) return;
  await tables(trx)
    .updateTable('poker_voters')
    .set({ asked_at: at.toISOString() })
    .where('session_id', '=', sessionId)
    .where('user_id', 'in', userIds)
    .execute();
}
