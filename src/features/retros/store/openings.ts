import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { PlannedOpening } from '../rules/index.ts';
import { type ActionTables, actionTables } from './action-tables.ts';

export async function findOpening(db: Db, sprintId: string): Promise<PlannedOpening | undefined> {
  const row = await actionTables(db)
    .selectFrom('retro_openings')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .executeTakeFirst();
  return row && openingOf(row);
}

export async function saveOpening(trx: Trx, opening: PlannedOpening): Promise<void> {
  const changing = {
    state: opening.state,
    opens_at: opening.opensAt?.toISOString() ?? null,
    retro_id: opening.retroId,
  };
  await actionTables(trx)
    .insertInto('retro_openings')
    .values({
      ...{ sprint_id: opening.sprintId, workspace_id: opening.workspaceId, team_id: opening.teamId },
      ...changing,
    })
    .onConflict((conflict) => conflict.column('sprint_id').doUpdateSet(changing))
    .execute();
}

export async function openingsDue(db: Db, now: Date): Promise<PlannedOpening[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_openings')
    .selectAll()
    .where('opens_at', '<=', now.toISOString())
    .orderBy('opens_at')
    .execute();
  return rows.map(openingOf);
}

export async function earliestOpening(db: Db): Promise<Date | null> {
  const row = await actionTables(db)
    .selectFrom('retro_openings')
    .select('opens_at')
    .where('opens_at', 'is not', null)
    .orderBy('opens_at')
    .limit(1)
    .executeTakeFirst();
  return row?.opens_at ? new Date(row.opens_at) : null;
}

/** Those that will open by themselves in a workspace, the soonest first. */
export async function openingsAhead(db: Db, workspaceId: string): Promise<PlannedOpening[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_openings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('opens_at', 'is not', null)
    .orderBy('opens_at')
    .execute();
  return rows.map(openingOf);
}

function openingOf(row: Selectable<ActionTables['retro_openings']>): PlannedOpening {
  return {
    ...{ sprintId: row.sprint_id, workspaceId: row.workspace_id, teamId: row.team_id, state: row.state },
    opensAt: row.opens_at === null ? null : new Date(row.opens_at),
    retroId: row.retro_id,
  };
}

/** Whether a retro opened by itself. */
export async function hasOpenedItself(db: Db, retroId: string): Promise<boolean> {
  const row = await actionTables(db)
    .selectFrom('retro_openings')
    .select('sprint_id')
    .where('retro_id', '=', retroId)
    .executeTakeFirst();
  return row !== undefined;
}
