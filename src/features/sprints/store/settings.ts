import type { Db, Trx } from '../../../database/index.ts';
import type { SprintSettings } from '../rules/index.ts';
import { columns, parseColumn } from './json.ts';
import { tables } from './tables.ts';

export async function saveSettings(trx: Trx, settings: SprintSettings): Promise<void> {
  const row = {
    ...{ unit: settings.unit, scale: JSON.stringify(settings.scale), key_prefix: settings.keyPrefix },
    priorities: settings.priorities,
    definition_of_done: JSON.stringify(settings.definitionOfDone),
    ask_after_hours: JSON.stringify(settings.askAfterHours),
  };
  await tables(trx)
    .insertInto('sprint_settings')
    .values({ team_id: settings.teamId, ...row })
    .onConflict((conflict) => conflict.column('team_id').doUpdateSet(row))
    .execute();
}

export async function findSettings(db: Db, teamId: string): Promise<SprintSettings | undefined> {
  const row = await tables(db)
    .selectFrom('sprint_settings')
    .selectAll()
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ teamId, unit: row.unit, keyPrefix: row.key_prefix, priorities: row.priorities },
    scale: parseColumn(columns.scale, row.scale),
    definitionOfDone: parseColumn(columns.texts, row.definition_of_done),
    askAfterHours: parseColumn(columns.askAfterHours, row.ask_after_hours),
  };
}
