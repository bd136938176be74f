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
  const active = {
    ...named,
    state: 'active' as const,
    gone_reason: null,
    gone_at: null,
    gone_checked_at: null,
  };
  await tables(trx)
    .insertInto('workspaces')
    .values({ id: workspace.id, ...active, installed_at: at.toISOString(), quiet_rests_until: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(active))
    .execute();
}

/** false when it was gone before. */
export async function markGone(trx: Trx, id: string, reason: string, at: Date): Promise<boolean> {
  const ended = await tables(trx)
    .updateTable('workspaces')
    .set({ state: 'gone', gone_reason: reason, gone_at: at.toISOString(), gone_checked_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

export async function markBack(trx: Trx, id: string): Promise<void> {
  await tables(trx)
    .updateTable('workspaces')
    .set({ state: 'active', gone_reason: null, gone_at: null, gone_checked_at: null })
    .where('id', '=', id)
    .execute();
}

export async function activeWorkspaces(db: Db): Promise<string[]> {
  const rows = await tables(db).selectFrom('workspaces').select('id').where('state', '=', 'active').execute();
  return rows.map((row) => row.id);
}

/** The workspaces whose installation ended, and when Slack was last asked whether it is back. */
export async function goneWorkspaces(db: Db): Promise<Array<{ workspaceId: string; checkedAt: Date }>> {
  const rows = await tables(db)
    .selectFrom('workspaces')
    .select(['id', 'gone_at', 'gone_checked_at'])
    .where('state', '=', 'gone')
    .execute();
  return rows.map(({ id, gone_at, gone_checked_at }) => ({
    workspaceId: id,
    checkedAt: instantOrNull(gone_checked_at ?? gone_at) ?? new Date(0),
  }));
}

/** Says that Slack is asked at `at`, unless another process said so after `last`. */
export async function markGoneChecked(trx: Trx, id: string, last: Date, at: Date): Promise<boolean> {
  const marked = await tables(trx)
    .updateTable('workspaces')
    .set({ gone_checked_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'gone')
    .where((eb) => eb(eb.fn.coalesce('gone_checked_at', 'gone_at'), '=', last.toISOString()))
    .returning('id')
    .executeTakeFirst();
  return marked !== undefined;
}
