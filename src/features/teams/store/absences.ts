import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { Status } from '../../workspaces/index.ts';
import type { AbsenceRange, ToldAbsence } from '../rules/index.ts';
import { CHUNK, type TeamTables, tables } from './tables.ts';

export interface Whose {
  workspaceId: string;
  userId: string;
}

export async function insertAbsence(trx: Trx, whose: Whose, absence: ToldAbsence, at: Date): Promise<void> {
  await tables(trx)
    .insertInto('absences')
    .values({
      ...{ id: absence.id, workspace_id: whose.workspaceId, user_id: whose.userId },
      ...{ from_on: absence.from, to_on: absence.to, reason: absence.reason },
      created_at: at.toISOString(),
    })
    .execute();
}

export async function endAbsenceOn(trx: Trx, id: string, lastDay: LocalDate): Promise<void> {
  await tables(trx).updateTable('absences').set({ to_on: lastDay }).where('id', '=', id).execute();
}

/** true if it was there and this person's. */
export async function deleteAbsence(trx: Trx, whose: Whose, id: string): Promise<boolean> {
  const deleted = await tables(trx)
    .deleteFrom('absences')
    .where('id', '=', id)
    .where('workspace_id', '=', whose.workspaceId)
    .where('user_id', '=', whose.userId)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** A person's absences that share a day with `range`, in order. */
export async function absencesWithin(db: Db, whose: Whose, range: AbsenceRange): Promise<ToldAbsence[]> {
  const rows = await tables(db)
    .selectFrom('absences')
    .selectAll()
    .where('workspace_id', '=', whose.workspaceId)
    .where('user_id', '=', whose.userId)
    .where('to_on', '>=', range.from)
    .where('from_on', '<=', range.to)
    .orderBy('from_on')
    .execute();
  return rows.map(absenceOf);
}

/** A person's absences that are not over on `today`, in order. */
export function absencesFrom(db: Db, whose: Whose, today: LocalDate): Promise<ToldAbsence[]> {
  return absencesWithin(db, whose, { from: today, to: '9999-12-31' });
}

/** What these people told us that shares a day with `range`, by user id, in order. */
export async function toldAwayWithin(
  db: Db,
  workspaceId: string,
  userIds: string[],
  range: AbsenceRange,
): Promise<Map<string, ToldAbsence[]>> {
  const found = new Map<string, ToldAbsence[]>();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('absences')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('user_id', 'in', userIds.slice(at, at + CHUNK))
      .where('to_on', '>=', range.from)
      .where('from_on', '<=', range.to)
      .orderBy('from_on')
      .execute();
    for (const row of rows) found.set(row.user_id, [...(found.get(row.user_id) ?? []), absenceOf(row)]);
  }
  return found;
}

/** Who of these people told us that they are away on `date`. */
export async function toldAwayOn(
  db: Db,
  workspaceId: string,
  userIds: string[],
  date: LocalDate,
): Promise<Map<string, ToldAbsence>> {
  const found = new Map<string, ToldAbsence>();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('absences')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('user_id', 'in', userIds.slice(at, at + CHUNK))
      .where('to_on', '>=', date)
      .where('from_on', '<=', date)
      .execute();
    for (const row of rows) found.set(row.user_id, absenceOf(row));
  }
  return found;
}

export async function ignoreStatus(trx: Trx, whose: Whose, status: Status, at: Date): Promise<void> {
  const ignored = {
    ...{ status_text: status.text, status_emoji: status.emoji },
    ignored_at: at.toISOString(),
  };
  await tables(trx)
    .insertInto('ignored_statuses')
    .values({ workspace_id: whose.workspaceId, user_id: whose.userId, ...ignored })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(ignored))
    .execute();
}

/** The status of each of these people that does not count as away, where they said so. */
export async function ignoredStatuses(
  db: Db,
  workspaceId: string,
  userIds: string[],
): Promise<Map<string, Pick<Status, 'text' | 'emoji'>>> {
  const found = new Map<string, Pick<Status, 'text' | 'emoji'>>();
  for (let at = 0; at < userIds.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('ignored_statuses')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('user_id', 'in', userIds.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) found.set(row.user_id, { text: row.status_text, emoji: row.status_emoji });
  }
  return found;
}

/** Every status passed over, in every workspace. */
export async function allIgnoredStatuses(
  db: Db,
): Promise<Array<Whose & { status: Pick<Status, 'text' | 'emoji'> }>> {
  const rows = await tables(db).selectFrom('ignored_statuses').selectAll().execute();
  return rows.map((row) => ({
    ...{ workspaceId: row.workspace_id, userId: row.user_id },
    status: { text: row.status_text, emoji: row.status_emoji },
  }));
}

export async function noticeStatus(trx: Trx, whose: Whose): Promise<void> {
  await tables(trx)
    .deleteFrom('ignored_statuses')
    .where('workspace_id', '=', whose.workspaceId)
    .where('user_id', '=', whose.userId)
    .execute();
}

function absenceOf(row: Selectable<TeamTables['absences']>): ToldAbsence {
  return { id: row.id, from: row.from_on, to: row.to_on, reason: row.reason, source: 'told' };
}
