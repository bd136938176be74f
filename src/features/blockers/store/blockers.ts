import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
import type { Blocker } from '../rules/index.ts';
import { blockerOf, changingColumns } from './row.ts';
import { tables } from './tables.ts';

export async function addBlocker(trx: Trx, blocker: Blocker): Promise<void> {
  await tables(trx)
    .insertInto('blockers')
    .values({
      id: blocker.id,
      workspace_id: blocker.workspaceId,
      team_id: blocker.teamId,
      number: blocker.number,
      title: blocker.title,
      details: blocker.details,
      story_key: blocker.storyKey,
      raised_by: blocker.raisedBy,
      raised_at: blocker.raisedAt.toISOString(),
      version: blocker.version,
      ...changingColumns(blocker),
    })
    .execute();
}

/** Keeps the changes to a blocker that was read at `blocker.version`, and answers it as it is then. */
export async function keepBlocker(trx: Trx, blocker: Blocker): Promise<Blocker> {
  const version = blocker.version + 1;
  const kept = await tables(trx)
    .updateTable('blockers')
    .set({ ...changingColumns(blocker), version })
    .where('id', '=', blocker.id)
    .where('version', '=', blocker.version)
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw new Error(`Blocker #${blocker.number} was changed by somebody else`);
  return { ...blocker, version };
}

/** Open or resolved; undefined where there is none with this id. */
export async function findBlocker(db: Db, id: string): Promise<Blocker | undefined> {
  const row = await tables(db).selectFrom('blockers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && blockerOf(row);
}

export async function findByNumber(
  db: Db,
  workspaceId: string,
  number: number,
): Promise<Blocker | undefined> {
  const row = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && blockerOf(row);
}

/** The team's open blockers, oldest first. */
export async function openOfTeam(db: Db, teamId: string): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '<>', 'resolved')
    .orderBy('raised_at')
    .orderBy('number')
    .execute();
  return rows.map(blockerOf);
}

/** The team's open blockers that name one of these stories, oldest first. */
export async function openOfStories(
  db: Db,
  teamId: string,
  storyKeys: readonly string[],
): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '<>', 'resolved')
    .where('story_key', 'in', storyKeys)
    .orderBy('raised_at')
    .orderBy('number')
    .execute();
  return rows.map(blockerOf);
}

/** The team's blockers that were raised before `to` and not resolved by `from`, or raised since; oldest first. */
export async function blockersBetween(
  db: Db,
  teamId: string,
  { from, to }: { from: Date; to: Date },
): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('raised_at', '<', to.toISOString())
    .where((is) =>
      is.or([
        is('state', '<>', 'resolved'),
        is.and([is('state', '=', 'resolved'), is('resolved_at', '>', from.toISOString())]),
      ]),
    )
    .orderBy('raised_at')
    .orderBy('number')
    .execute();
  return rows.map(blockerOf);
}

/** The open blockers of every team in the workspace, oldest first. */
export async function openOfWorkspace(db: Db, workspaceId: string): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'resolved')
    .orderBy('raised_at')
    .orderBy('number')
    .execute();
  return rows.map(blockerOf);
}

/** The critical blockers of all teams that are open and name a story, by number. */
export async function openCritical(
  db: Db,
): Promise<Array<Pick<Blocker, 'teamId' | 'number'> & { storyKey: string }>> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .select(['team_id', 'number', 'story_key'])
    .where('is_critical', '=', 1)
    .where('state', '<>', 'resolved')
    .orderBy('number')
    .execute();
  return rows.flatMap(({ team_id: teamId, number, story_key: storyKey }) =>
    storyKey === null ? [] : [{ teamId, number, storyKey }],
  );
}

/** The team's blockers resolved last, newest first. */
export async function lastResolvedOfTeam(db: Db, teamId: string, limit: number): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '=', 'resolved')
    .orderBy('resolved_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(blockerOf);
}

/** The open blockers that a person raised, owns or waits for, oldest first. */
export async function openOfPerson(db: Db, workspaceId: string, userId: string): Promise<Blocker[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'resolved')
    .where((is) =>
      is.or([
        is('raised_by', '=', userId),
        is('owner_id', '=', userId),
        is('id', 'in', is.selectFrom('blocker_waiters').select('blocker_id').where('user_id', '=', userId)),
      ]),
    )
    .orderBy('raised_at')
    .orderBy('number')
    .execute();
  return rows.map(blockerOf);
}

/** The blockers whose ETA or snooze has come to its end by `now`. */
export async function blockersDue(db: Db, now: Date): Promise<Blocker[]> {
  return (await rowsDue(tables(db), 'blockers', 'next_due_at', now)).map(blockerOf);
}

export function nextBlockerDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'blockers', 'next_due_at', after);
}
