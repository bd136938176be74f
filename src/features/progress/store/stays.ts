import type { Selectable } from 'kysely';
import { type Db, nextDueIn, type Trx } from '../../../database/index.ts';
import type { Stay } from '../rules/stay.ts';

type StayTables = {
  progress_stays: {
    id: string;
    workspace_id: string;
    team_id: string;
    sprint_id: string;
    story_id: string;
    status: Stay['status'];
    since_at: string;
    ask_after_hours: number | null;
    state: Stay['state'];
    taken_by: string | null;
    next_due_at: string | null;
  };
};

const tables = (db: Db) => db.withTables<StayTables>();
const AT_ONCE = 100;

/** Enters these, or keeps those that there are as they are now. */
export async function saveStays(trx: Trx, stays: readonly Stay[]): Promise<void> {
  for (const stay of stays) {
    const changing = {
      ...{ sprint_id: stay.sprintId, state: stay.state, taken_by: stay.takenBy },
      next_due_at: stay.nextDueAt?.toISOString() ?? null,
    };
    await tables(trx)
      .insertInto('progress_stays')
      .values({
        ...{ id: stay.id, workspace_id: stay.workspaceId, team_id: stay.teamId, story_id: stay.storyId },
        ...{ status: stay.status, since_at: stay.since.toISOString() },
        ...{ ask_after_hours: stay.askAfterHours, ...changing },
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
      .execute();
  }
}

export async function staysById(db: Db, ids: readonly string[]): Promise<Map<string, Stay>> {
  const found = new Map<string, Stay>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await tables(db)
      .selectFrom('progress_stays')
      .selectAll()
      .where('id', 'in', ids.slice(at, at + AT_ONCE))
      .execute();
    for (const row of rows) found.set(row.id, stayOf(row));
  }
  return found;
}

/** All stays of these stories, those that are over among them. */
export async function staysOfStories(db: Db, storyIds: readonly string[]): Promise<Stay[]> {
  const found: Stay[] = [];
  for (let at = 0; at < storyIds.length; at += AT_ONCE) {
    const rows = await tables(db)
      .selectFrom('progress_stays')
      .selectAll()
      .where('story_id', 'in', storyIds.slice(at, at + AT_ONCE))
      .orderBy('since_at')
      .execute();
    found.push(...rows.map(stayOf));
  }
  return found;
}

/** Those of a sprint that are not over, the longest first. */
export async function staysIn(db: Db, sprintId: string): Promise<Stay[]> {
  const rows = await tables(db)
    .selectFrom('progress_stays')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .where('state', '<>', 'over')
    .orderBy('since_at')
    .execute();
  return rows.map(stayOf);
}

/** Those of a team that are due, the longest first. */
export async function staysDue(db: Db, teamId: string, now: Date): Promise<Stay[]> {
  const rows = await tables(db)
    .selectFrom('progress_stays')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('next_due_at', '<=', now.toISOString())
    .orderBy('next_due_at')
    .orderBy('since_at')
    .execute();
  return rows.map(stayOf);
}

export async function teamsWithStaysDue(db: Db, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('progress_stays')
    .select('team_id')
    .distinct()
    .where('next_due_at', '<=', now.toISOString())
    .execute();
  return rows.map(({ team_id }) => team_id);
}

export function nextStayDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'progress_stays', 'next_due_at', after);
}

/** Those of a workspace that something is due for, the soonest first. */
export async function staysAhead(db: Db, workspaceId: string): Promise<Stay[]> {
  const rows = await tables(db)
    .selectFrom('progress_stays')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('next_due_at', 'is not', null)
    .orderBy('next_due_at')
    .execute();
  return rows.map(stayOf);
}

function stayOf(row: Selectable<StayTables['progress_stays']>): Stay {
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, teamId: row.team_id, sprintId: row.sprint_id },
    ...{ storyId: row.story_id, status: row.status, since: new Date(row.since_at) },
    ...{ askAfterHours: row.ask_after_hours, state: row.state, takenBy: row.taken_by },
    nextDueAt: row.next_due_at === null ? null : new Date(row.next_due_at),
  };
}
