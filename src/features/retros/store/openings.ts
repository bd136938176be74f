import type { Selectable } from 'kysely';
import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
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
    waits_for: opening.waitsFor,
    due_at: opening.dueAt?.toISOString() ?? null,
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

/** What waited for a retro that is over now is due. */
export async function endWaitingFor(trx: Trx, retroId: string, now: Date): Promise<void> {
  await actionTables(trx)
    .updateTable('retro_openings')
    .set({ opens_at: now.toISOString() })
    .where('waits_for', '=', retroId)
    .where('state', '=', 'waiting')
    .where('opens_at', 'is', null)
    .execute();
}

export async function openingsDue(db: Db, now: Date): Promise<PlannedOpening[]> {
  return (await rowsDue(actionTables(db), 'retro_openings', 'opens_at', now)).map(openingOf);
}

export function nextOpeningAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(actionTables(db), 'retro_openings', 'opens_at', after);
}

/** Those that will open by themselves in a workspace, those that wait for another as well. */
export async function openingsAhead(db: Db, workspaceId: string): Promise<PlannedOpening[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_openings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'waiting')
    .where(({ or, eb }) => or([eb('opens_at', 'is not', null), eb('waits_for', 'is not', null)]))
    .orderBy('opens_at')
    .execute();
  return rows.map(openingOf);
}

function openingOf(row: Selectable<ActionTables['retro_openings']>): PlannedOpening {
  return {
    ...{ sprintId: row.sprint_id, workspaceId: row.workspace_id, teamId: row.team_id, state: row.state },
    opensAt: row.opens_at === null ? null : new Date(row.opens_at),
    retroId: row.retro_id,
    waitsFor: row.waits_for,
    dueAt: row.due_at === null ? null : new Date(row.due_at),
  };
}

/** How a retro opened by itself; undefined for one that somebody started. */
export async function openingThatMade(db: Db, retroId: string): Promise<PlannedOpening | undefined> {
  const row = await actionTables(db)
    .selectFrom('retro_openings')
    .selectAll()
    .where('retro_id', '=', retroId)
    .executeTakeFirst();
  return row && openingOf(row);
}
