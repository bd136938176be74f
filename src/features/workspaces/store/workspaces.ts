import type { Db, Trx } from '../../../database/index.ts';
import type { Workspace } from '../rules.ts';
import { instantOrNull, tables } from './tables.ts';

export async function findWorkspace(db: Db, id: string): Promise<Workspace | undefined> {
  const row = await tables(db).selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && { id: row.id, name: row.name, botId: row.bot_id, botUserId: row.bot_user_id, state: row.state }
  );
}

export async function saveWorkspace(trx: Trx, workspace: Workspace, at: Date): Promise<void> {
  const named = { name: workspace.name, bot_id: workspace.botId, bot_user_id: workspace.botUserId };
  const active = { ...named, state: 'active' as const, gone_reason: null, gone_at: null };
  await tables(trx)
    .insertInto('workspaces')
    .values({
      id: workspace.id,
      ...active,
      installed_at: at.toISOString(),
      people_refreshed_at: null,
      quiet_refreshed_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(active))
    .execute();
}

export async function markGone(trx: Trx, id: string, reason: string, at: Date): Promise<void> {
  await tables(trx)
    .updateTable('workspaces')
    .set({ state: 'gone', gone_reason: reason, gone_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute();
}

/** When each active workspace's directory and its people's quiet hours were last asked for. */
export async function refreshedAt(
  db: Db,
): Promise<Array<{ id: string; people: Date | null; quiet: Date | null }>> {
  const rows = await tables(db)
    .selectFrom('workspaces')
    .select(['id', 'people_refreshed_at', 'quiet_refreshed_at'])
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    people: instantOrNull(row.people_refreshed_at),
    quiet: instantOrNull(row.quiet_refreshed_at),
  }));
}

export async function markRefreshed(trx: Trx, id: string, what: 'people' | 'quiet', at: Date): Promise<void> {
  const column = what === 'people' ? 'people_refreshed_at' : 'quiet_refreshed_at';
  await tables(trx)
    .updateTable('workspaces')
    .set({ [column]: at.toISOString() })
    .where('id', '=', id)
    .execute();
}
