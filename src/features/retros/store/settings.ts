import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { RetroSettings } from '../rules/index.ts';
import { formatSchema } from '../schema.ts';
import { type ActionTables, actionTables } from './action-tables.ts';

/** What the team set; undefined where it set nothing. */
export async function findSettings(db: Db, teamId: string): Promise<RetroSettings | undefined> {
  const row = await actionTables(db)
    .selectFrom('retro_settings')
    .selectAll()
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row && settingsOf(row);
}

export async function saveSettings(
  trx: Trx,
  settings: RetroSettings & { changedBy: string },
  at: Date,
): Promise<void> {
  const { teamId, opensItself, format, changedBy } = settings;
  const changing = {
    opens_itself: opensItself ? 1 : 0,
    format: format === null ? null : JSON.stringify(format),
    ...{ changed_by: changedBy, changed_at: at.toISOString() },
  };
  await actionTables(trx)
    .insertInto('retro_settings')
    .values({ team_id: teamId, ...changing })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet(changing))
    .execute();
}

function settingsOf(row: Selectable<ActionTables['retro_settings']>): RetroSettings {
  return {
    teamId: row.team_id,
    opensItself: row.opens_itself === 1,
    format: row.format === null ? null : formatSchema.parse(JSON.parse(row.format)),
    changedBy: row.changed_by,
  };
}
