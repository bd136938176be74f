import { type Db, nextDueIn, nextNumber, rowsDue, type Trx } from '../../../database/index.ts';
import type { Rule } from '../rules/index.ts';
import { rulesColumn } from '../schema.ts';
import { tables } from './tables.ts';

/** Changes are numbered over all workspaces. */
const EVERYWHERE = '';

interface Whose {
  id: string;
  workspaceId: string;
}

/** How often what stands on a team's calendar has changed, and when it did last. */
export interface Version {
  number: number;
  changedAt: Date;
}

/** The rules that a team has set; null where the usual ones hold. */
export async function rulesSet(db: Db, teamId: string): Promise<Rule[] | null> {
  const row = await tables(db)
    .selectFrom('ceremony_calendars')
    .select('rules')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row?.rules ? rulesColumn.parse(JSON.parse(row.rules)) : null;
}

export async function saveRules(trx: Trx, teamId: string, rules: readonly Rule[]): Promise<void> {
  await tables(trx)
    .updateTable('ceremony_calendars')
    .set({ rules: JSON.stringify(rules) })
    .where('team_id', '=', teamId)
    .execute();
}

/** What stands on the team's calendar is not as it was; of its own, or only because a sprint is not. */
export async function noteChange(
  trx: Trx,
  { id, workspaceId }: Whose,
  { at, isOwn }: { at: Date; isOwn: boolean },
): Promise<void> {
  const number = await nextNumber(trx, EVERYWHERE, 'ceremony-changes');
  const changed = { number, changed_at: at.toISOString(), ...(isOwn && { own_number: number }) };
  await tables(trx)
    .insertInto('ceremony_calendars')
    .values({
      team_id: id,
      workspace_id: workspaceId,
      rules: null,
      next_due_at: null,
      own_number: 0,
      ...changed,
    })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet(changed))
    .execute();
}

export async function versionOf(db: Db, teamId: string): Promise<Version | undefined> {
  const row = await tables(db)
    .selectFrom('ceremony_calendars')
    .select(['number', 'changed_at'])
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row && { number: row.number, changedAt: new Date(row.changed_at) };
}

export async function saveNextDue(trx: Trx, teamId: string, at: Date | null): Promise<void> {
  await tables(trx)
    .updateTable('ceremony_calendars')
    .set({ next_due_at: at?.toISOString() ?? null })
    .where('team_id', '=', teamId)
    .execute();
}

/** The teams of which a meeting is to be announced by now. */
export async function teamsDue(db: Db, now: Date): Promise<string[]> {
  const rows = await rowsDue(tables(db), 'ceremony_calendars', 'next_due_at', now);
  return rows.map((row) => row.team_id);
}

export function nextAnnouncementAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'ceremony_calendars', 'next_due_at', after);
}

/** The teams of a workspace that have a calendar. */
export async function teamsWithCalendar(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('ceremony_calendars')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.map((row) => row.team_id);
}

/** The first calendar that changed, as `counted`, since the reader of this name was there. */
export async function nextChange(
  db: Db,
  reader: string,
  counted: 'number' | 'own_number',
): Promise<{ teamId: string; number: number } | undefined> {
  const read = await tables(db)
    .selectFrom('ceremony_readers')
    .select('number')
    .where('name', '=', reader)
    .executeTakeFirst();
  const row = await tables(db)
    .selectFrom('ceremony_calendars')
    .select(['team_id', counted])
    .where(counted, '>', read?.number ?? 0)
    .orderBy(counted)
    .limit(1)
    .executeTakeFirst();
  return row && { teamId: row.team_id, number: row[counted] };
}

export async function markRead(trx: Trx, reader: string, number: number): Promise<void> {
  await tables(trx)
    .insertInto('ceremony_readers')
    .values({ name: reader, number })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ number }))
    .execute();
}
