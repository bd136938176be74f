import type { Db, Trx } from '../../../database/index.ts';
import type { OwnHours } from '../rules/index.ts';
import { CHUNK, tables, weekdaysOf } from './tables.ts';

export async function saveOwnHours(
  trx: Trx,
  workspaceId: string,
  userId: string,
  own: OwnHours,
  at: Date,
): Promise<void> {
  const hours = {
    time_zone: own.timeZone,
    days: own.days && JSON.stringify(own.days),
    starts_local: own.startsAt,
    ends_local: own.endsAt,
    updated_at: at.toISOString(),
  };
  await tables(trx)
    .insertInto('member_hours')
    .values({ workspace_id: workspaceId, user_id: userId, ...hours })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(hours))
    .execute();
}

/** What these people set for themselves; those who set nothing are left out. */
export async function ownHoursOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
): Promise<Map<string, OwnHours>> {
  const found = new Map<string, OwnHours>();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('member_hours')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('user_id', 'in', userIds.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) {
      found.set(row.user_id, {
        timeZone: row.time_zone,
        days: row.days === null ? null : weekdaysOf(row.days),
        startsAt: row.starts_local,
        endsAt: row.ends_local,
      });
    }
  }
  return found;
}
