import { type Db, newId, type Trx } from '../../../database/index.ts';
import type { BlockerEvent, LoggedEvent } from '../rules/index.ts';
import { tables } from './tables.ts';

/** Enters what happened into a blocker's log, and answers its number there. */
export async function addEvent(
  trx: Trx,
  blockerId: string,
  event: { kind: BlockerEvent; byUserId: string | null; note?: string | null; at: Date },
): Promise<number> {
  const last = await tables(trx)
    .selectFrom('blocker_events')
    .select((select) => select.fn.max('number').as('number'))
    .where('blocker_id', '=', blockerId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tables(trx)
    .insertInto('blocker_events')
    .values({
      id: newId(),
      blocker_id: blockerId,
      number,
      kind: event.kind,
      by_user_id: event.byUserId,
      note: event.note || null,
      at: event.at.toISOString(),
    })
    .execute();
  return number;
}

export async function eventsOf(db: Db, blockerId: string): Promise<LoggedEvent[]> {
  const rows = await tables(db)
    .selectFrom('blocker_events')
    .selectAll()
    .where('blocker_id', '=', blockerId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    byUserId: row.by_user_id,
    note: row.note,
    at: new Date(row.at),
  }));
}

/** When these blockers were resolved and reopened, each in its order. */
export async function turnsOf(
  db: Db,
  blockerIds: readonly string[],
): Promise<Array<{ blockerId: string; kind: 'resolved' | 'reopened'; at: Date }>> {
  if (blockerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('blocker_events')
    .select(['blocker_id', 'kind', 'at'])
    .where('blocker_id', 'in', blockerIds)
    .where('kind', 'in', ['resolved', 'reopened'])
    .orderBy('blocker_id')
    .orderBy('number')
    .execute();
  return rows.map(({ blocker_id, kind, at }) => ({
    blockerId: blocker_id,
    kind: kind === 'resolved' ? 'resolved' : 'reopened',
    at: new Date(at),
  }));
}
