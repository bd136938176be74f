import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Asked } from '../rules/stay.ts';

type AskedTables = {
  progress_asked: {
    stay_id: string;
    user_id: string;
    message_id: string;
    asked_at: string;
    answer: Asked['answer'];
  };
};

const tables = (db: Db) => db.withTables<AskedTables>();
const AT_ONCE = 100;

export async function addAsked(trx: Trx, asked: readonly Asked[]): Promise<void> {
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const rows = asked.slice(at, at + AT_ONCE).map((one) => ({
      ...{ stay_id: one.stayId, user_id: one.userId, message_id: one.messageId },
      ...{ asked_at: one.askedAt.toISOString(), answer: one.answer },
    }));
    await tables(trx).insertInto('progress_asked').values(rows).execute();
  }
}

/** What somebody says to it; nothing where they were not asked. */
export async function saveAnswer(
  trx: Trx,
  { stayId, userId }: Pick<Asked, 'stayId' | 'userId'>,
  answer: Asked['answer'],
): Promise<void> {
  await tables(trx)
    .updateTable('progress_asked')
    .set({ answer })
    .where('stay_id', '=', stayId)
    .where('user_id', '=', userId)
    .execute();
}

/** Whose time has passed without a word. */
export async function markSilent(trx: Trx, stayId: string): Promise<void> {
  await tables(trx)
    .updateTable('progress_asked')
    .set({ answer: 'silent' })
    .where('stay_id', '=', stayId)
    .where('answer', 'is', null)
    .execute();
}

/** Who was asked for each of these, in order. */
export async function askedFor(db: Db, stayIds: readonly string[]): Promise<Map<string, Asked[]>> {
  const found = new Map<string, Asked[]>();
  for (let at = 0; at < stayIds.length; at += AT_ONCE) {
    const rows = await tables(db)
      .selectFrom('progress_asked')
      .selectAll()
      .where('stay_id', 'in', stayIds.slice(at, at + AT_ONCE))
      .orderBy('asked_at')
      .execute();
    for (const row of rows) found.set(row.stay_id, [...(found.get(row.stay_id) ?? []), askedOf(row)]);
  }
  return found;
}

/** What one message asks, all of one person. */
export async function askedIn(db: Db, messageId: string): Promise<Asked[]> {
  const rows = await tables(db)
    .selectFrom('progress_asked')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('stay_id')
    .execute();
  return rows.map(askedOf);
}

/** When each of these people was asked since then; what was asked at once is one time. */
export async function askedSince(
  db: Db,
  userIds: readonly string[],
  since: Date,
): Promise<Map<string, Date[]>> {
  const found = new Map<string, Date[]>();
  for (let at = 0; at < userIds.length; at += AT_ONCE) {
    const rows = await tables(db)
      .selectFrom('progress_asked')
      .select(['user_id', 'message_id', 'asked_at'])
      .distinct()
      .where('user_id', 'in', userIds.slice(at, at + AT_ONCE))
      .where('asked_at', '>=', since.toISOString())
      .orderBy('asked_at')
      .execute();
    for (const row of rows) {
      found.set(row.user_id, [...(found.get(row.user_id) ?? []), new Date(row.asked_at)]);
    }
  }
  return found;
}

function askedOf(row: Selectable<AskedTables['progress_asked']>): Asked {
  return {
    ...{ stayId: row.stay_id, userId: row.user_id, messageId: row.message_id },
    ...{ askedAt: new Date(row.asked_at), answer: row.answer },
  };
}
