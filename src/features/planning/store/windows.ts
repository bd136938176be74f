import type { Db, Trx } from '../../../database/index.ts';
import type { Place } from '../rules/index.ts';
import { readPlace } from '../schema/index.ts';
import { planTables } from './tables.ts';

/** A window that has a plan before somebody. */
export interface PlanWindow {
  id: string;
  workspaceId: string;
  userId: string;
  /** The last change that it shows. */
  position: number;
  place: Place & { sprintId: string };
}

export interface Showing {
  workspaceId: string;
  userId: string;
  place: Place & { sprintId: string };
  position: number;
}

/** Notes what a window shows from now on. */
export async function keepWindow(trx: Trx, showing: Showing, now: Date): Promise<void> {
  const { place } = showing;
  const shown = {
    ...{ sprint_id: place.sprintId, screen: place.screen, place: JSON.stringify(place) },
    ...{ position: showing.position, shown_at: now.toISOString() },
  };
  await planTables(trx)
    .insertInto('planning_windows')
    .values({ id: place.window, workspace_id: showing.workspaceId, user_id: showing.userId, ...shown })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(shown))
    .execute();
}

/** The windows of these sprints, of all where none are named. */
export async function windowsOn(db: Db, sprintId?: string): Promise<PlanWindow[]> {
  const rows = await planTables(db)
    .selectFrom('planning_windows')
    .selectAll()
    .$if(sprintId !== undefined, (query) => query.where('sprint_id', '=', sprintId ?? ''))
    .orderBy('id')
    .execute();
  return rows.map(windowOf);
}

export async function findWindow(db: Db, id: string): Promise<PlanWindow | undefined> {
  const row = await planTables(db)
    .selectFrom('planning_windows')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && windowOf(row);
}

/** What these windows show is not as it was, though their sprint is. */
export async function outdateWindows(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await planTables(trx)
    .updateTable('planning_windows')
    .set({ position: 0 })
    .where('id', 'in', [...ids])
    .execute();
}

export async function forgetWindow(trx: Trx, id: string): Promise<void> {
  await planTables(trx).deleteFrom('planning_windows').where('id', '=', id).execute();
}

/** Forgets windows that have shown nothing new since `before`. */
export async function forgetWindows(trx: Trx, before: Date): Promise<void> {
  await planTables(trx).deleteFrom('planning_windows').where('shown_at', '<', before.toISOString()).execute();
}

interface Row {
  id: string;
  workspace_id: string;
  sprint_id: string;
  user_id: string;
  place: string;
  position: number;
}

function windowOf(row: Row): PlanWindow {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    userId: row.user_id,
    position: row.position,
    place: { ...readPlace(row.place), sprintId: row.sprint_id },
  };
}
