import { type Db, nextDueIn, type Trx } from '../../database/index.ts';
import type { HomeReader, Reader } from '../slice.ts';
import type { TurnedTo } from './rules/index.ts';
import { turnedToSchema } from './schema.ts';

type HomeTables = {
  home_visits: {
    workspace_id: string;
    user_id: string;
    visits: number;
    last_at: string;
    due_at: string | null;
    team_id: string | null;
    pages: string;
  };
};

const tables = (db: Db) => db.withTables<HomeTables>();

/** Below the number of parameters that either engine takes in one statement. */
const CHUNK = 100;

/** How somebody looks at their App Home. */
export interface Visit extends HomeReader {
  /** How often they have opened it, this time included. */
  visits: number;
  lastAt: Date;
  turnedTo: TurnedTo;
}

/** They open it: every list from its beginning. */
export async function countVisit(trx: Trx, reader: Reader, at: Date, dueAt: Date): Promise<void> {
  const opened = { last_at: at.toISOString(), due_at: dueAt.toISOString(), pages: '{}' };
  await tables(trx)
    .insertInto('home_visits')
    .values({ workspace_id: reader.workspaceId, user_id: reader.userId, visits: 1, team_id: null, ...opened })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'user_id'])
        .doUpdateSet((row) => ({ visits: row('home_visits.visits', '+', 1), ...opened })),
    )
    .execute();
}

export async function findVisit(db: Db, reader: Reader): Promise<Visit | undefined> {
  const row = await tables(db)
    .selectFrom('home_visits')
    .selectAll()
    .where('workspace_id', '=', reader.workspaceId)
    .where('user_id', '=', reader.userId)
    .executeTakeFirst();
  return row && visitOf(row);
}

/** What they look at: which team, and which page of each list. Doing so is looking. */
export async function saveView(
  trx: Trx,
  { workspaceId, userId, teamId, turnedTo, lastAt }: Omit<Visit, 'visits'>,
): Promise<void> {
  await tables(trx)
    .updateTable('home_visits')
    .set({ team_id: teamId, pages: JSON.stringify(turnedTo), last_at: lastAt.toISOString() })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

/** Those to be published again by `now`, the longest due first. */
export async function dueVisits(db: Db, now: Date, limit: number): Promise<Visit[]> {
  const rows = await tables(db)
    .selectFrom('home_visits')
    .selectAll()
    .where('due_at', '<=', now.toISOString())
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(visitOf);
}

export function nextVisitDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'home_visits', 'due_at', after);
}

/** `null`: not before they open it again. */
export async function saveDue(trx: Trx, reader: Reader, dueAt: Date | null): Promise<void> {
  await tables(trx)
    .updateTable('home_visits')
    .set({ due_at: dueAt?.toISOString() ?? null })
    .where('workspace_id', '=', reader.workspaceId)
    .where('user_id', '=', reader.userId)
    .execute();
}

/** Of these people's Homes those that are kept are due by `at`. */
export async function hurry(
  trx: Trx,
  workspaceId: string,
  userIds: readonly string[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < userIds.length; start += CHUNK) {
    await tables(trx)
      .updateTable('home_visits')
      .set({ due_at: at.toISOString() })
      .where('workspace_id', '=', workspaceId)
      .where('user_id', 'in', userIds.slice(start, start + CHUNK))
      .where('due_at', '>', at.toISOString())
      .execute();
  }
}

function visitOf(row: HomeTables['home_visits']): Visit {
  return {
    ...{ workspaceId: row.workspace_id, userId: row.user_id, visits: row.visits, teamId: row.team_id },
    lastAt: new Date(row.last_at),
    turnedTo: turnedToSchema.parse(JSON.parse(row.pages)),
  };
}
