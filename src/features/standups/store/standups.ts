import { addHours } from 'date-fns/addHours';
import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import { addDays } from '../../../time/index.ts';
import { openingAt } from '../rules/schedule.ts';
import type { Schedule, Standup } from '../rules/types.ts';
import { columns, parseColumn } from './json.ts';
import { type StandupTables, tables } from './tables.ts';

export async function insertStandup(trx: Trx, standup: Standup): Promise<void> {
  await tables(trx)
    .insertInto('standups')
    .values({
      ...{ id: standup.id, workspace_id: standup.workspaceId, team_id: standup.teamId },
      ...scheduleColumns(standup),
      ...openedColumns(standup.openedUntil),
      set_up_by: standup.setUpBy,
      created_at: standup.createdAt.toISOString(),
    })
    .execute();
}

export async function updateSchedule(trx: Trx, id: string, schedule: Schedule): Promise<void> {
  await tables(trx).updateTable('standups').set(scheduleColumns(schedule)).where('id', '=', id).execute();
}

/** Every date up to `date` has been opened or passed over. False if somebody else was faster. */
export async function markOpenedUntil(trx: Trx, id: string, date: string): Promise<boolean> {
  const moved = await tables(trx)
    .updateTable('standups')
    .set(openedColumns(date))
    .where('id', '=', id)
    .where('opened_until_on', '<', date)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}

/** No date after `date` counts as opened any more. */
export async function takeBackOpening(trx: Trx, id: string, date: string): Promise<void> {
  await tables(trx).updateTable('standups').set(openedColumns(date)).where('id', '=', id).execute();
}

export async function findStandup(db: Db, id: string): Promise<Standup | undefined> {
  const row = await tables(db).selectFrom('standups').selectAll().where('id', '=', id).executeTakeFirst();
  return row && standupOf(row);
}

export async function standupOfTeam(db: Db, teamId: string): Promise<Standup | undefined> {
  const row = await tables(db)
    .selectFrom('standups')
    .selectAll()
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row && standupOf(row);
}

export async function standupsOfWorkspace(db: Db, workspaceId: string): Promise<Standup[]> {
  const rows = await tables(db)
    .selectFrom('standups')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .execute();
  return rows.map(standupOf);
}

/** No date is opened so early; what says so was opened by a clock that was ahead and is set right since. */
const TOO_EARLY_HOURS = 48;

/** Those that have dates to open, or to take back, by their ids: one that cannot be read must not hide the others. */
export async function standupsToOpen(db: Db, now: Date): Promise<Array<{ teamId: string; id: string }>> {
  return tables(db)
    .selectFrom('standups')
    .select(['team_id as teamId', 'id'])
    .where((row) =>
      row.or([
        row('next_opening_at', '<=', now.toISOString()),
        row('next_opening_at', '>', addHours(now, TOO_EARLY_HOURS).toISOString()),
      ]),
    )
    .orderBy('next_opening_at')
    .execute();
}

export async function nextOpeningAt(db: Db, after: Date): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('standups')
    .select('next_opening_at')
    .where('next_opening_at', '>', after.toISOString())
    .orderBy('next_opening_at')
    .limit(1)
    .executeTakeFirst();
  return row ? new Date(row.next_opening_at) : null;
}

function scheduleColumns(schedule: Schedule) {
  return {
    modes: JSON.stringify(schedule.modes),
    cadence: JSON.stringify(schedule.cadence),
    asked_local: schedule.askedAt,
    daily_local: schedule.dailyAt,
    open_minutes: schedule.openMinutes,
    remind_minutes: schedule.remindMinutes,
  };
}

function openedColumns(date: string) {
  return { opened_until_on: date, next_opening_at: openingAt(addDays(date, 1)).toISOString() };
}

function standupOf(row: Selectable<StandupTables['standups']>): Standup {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    teamId: row.team_id,
    modes: parseColumn(columns.modes, row.modes),
    cadence: parseColumn(columns.cadence, row.cadence),
    askedAt: row.asked_local,
    dailyAt: row.daily_local,
    openMinutes: row.open_minutes,
    remindMinutes: row.remind_minutes,
    openedUntil: row.opened_until_on,
    setUpBy: row.set_up_by,
    createdAt: new Date(row.created_at),
  };
}
