import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Db, Trx } from '../../../database/index.ts';
import { IN_DAILY, type Win } from '../rules/wins.ts';

type WinTables = {
  progress_wins: {
    workspace_id: string;
    team_id: string;
    id: string;
    kind: Win['kind'];
    text: string;
    user_ids: string;
    won_at: string;
    told_in: string | null;
  };
};

const tables = (db: Db) => db.withTables<WinTables>();
const userIds = z.array(z.string());
const AT_ONCE = 50;

/** Those that are known stay as they are. */
export async function addWins(trx: Trx, wins: readonly Win[]): Promise<void> {
  for (let at = 0; at < wins.length; at += AT_ONCE) {
    const rows = wins.slice(at, at + AT_ONCE).map((win) => ({
      ...{ workspace_id: win.workspaceId, team_id: win.teamId, id: win.id, kind: win.kind, text: win.text },
      ...{ user_ids: JSON.stringify(win.userIds), won_at: win.wonAt.toISOString(), told_in: win.toldIn },
    }));
    await tables(trx)
      .insertInto('progress_wins')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['team_id', 'id']).doNothing())
      .execute();
  }
}

/** They are no wins any more, unless they were told. */
export async function takeBackWins(trx: Trx, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await tables(trx)
      .deleteFrom('progress_wins')
      .where('id', 'in', ids.slice(at, at + AT_ONCE))
      .where('told_in', 'is', null)
      .execute();
  }
}

/** What was not told yet, in the order in which it was won. */
export async function untoldWins(db: Db, teamId: string): Promise<Win[]> {
  const rows = await tables(db)
    .selectFrom('progress_wins')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('told_in', 'is', null)
    .orderBy('won_at')
    .orderBy('id')
    .execute();
  return rows.map(winOf);
}

/** The teams of a workspace that have something to tell. */
export async function teamsWithWins(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('progress_wins')
    .select('team_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('told_in', 'is', null)
    .execute();
  return rows.map(({ team_id }) => team_id);
}

/** What was won from then on, told or not, in order. */
export async function winsSince(db: Db, teamId: string, from: Date): Promise<Win[]> {
  const rows = await tables(db)
    .selectFrom('progress_wins')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('won_at', '>=', from.toISOString())
    .orderBy('won_at')
    .orderBy('id')
    .execute();
  return rows.map(winOf);
}

export async function winsToldIn(db: Db, messageId: string): Promise<Win[]> {
  const rows = await tables(db)
    .selectFrom('progress_wins')
    .selectAll()
    .where('told_in', '=', messageId)
    .orderBy('won_at')
    .orderBy('id')
    .execute();
  return rows.map(winOf);
}

/** The last message that told some of a team's wins in its wins channel; null before the first. */
export async function lastCelebration(db: Db, teamId: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('progress_wins')
    .select('told_in')
    .where('team_id', '=', teamId)
    .where('told_in', 'is not', null)
    .where('told_in', '<>', IN_DAILY)
    .orderBy('won_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.told_in ?? null;
}

/** What this message was to tell stands in the daily instead. */
export async function leaveToDaily(trx: Trx, messageId: string): Promise<void> {
  await tables(trx)
    .updateTable('progress_wins')
    .set({ told_in: IN_DAILY })
    .where('told_in', '=', messageId)
    .execute();
}

/** Everything that a team has not told yet is told by this. */
export async function markTold(trx: Trx, teamId: string, toldIn: string): Promise<void> {
  await tables(trx)
    .updateTable('progress_wins')
    .set({ told_in: toldIn })
    .where('team_id', '=', teamId)
    .where('told_in', 'is', null)
    .execute();
}

function winOf(row: Selectable<WinTables['progress_wins']>): Win {
  return {
    ...{ workspaceId: row.workspace_id, teamId: row.team_id, id: row.id, kind: row.kind, text: row.text },
    userIds: userIds.parse(JSON.parse(row.user_ids)),
    ...{ wonAt: new Date(row.won_at), toldIn: row.told_in },
  };
}
