import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';

type PictureTables = {
  progress_pictures: {
    workspace_id: string;
    key: string;
    team_id: string;
    drawn_at: string;
    next_due_at: string | null;
  };
};

const tables = (db: Db) => db.withTables<PictureTables>();

/** A picture of a daily whose day is not over. */
export interface OpenPicture {
  workspaceId: string;
  /** Of its delivery. */
  key: string;
  teamId: string;
  drawnAt: Date;
  /** When it is drawn anew; null while nothing has changed. */
  nextDueAt: Date | null;
}

export async function keepPicture(trx: Trx, picture: OpenPicture): Promise<void> {
  const changing = {
    drawn_at: picture.drawnAt.toISOString(),
    next_due_at: picture.nextDueAt?.toISOString() ?? null,
  };
  await tables(trx)
    .insertInto('progress_pictures')
    .values({
      ...{ workspace_id: picture.workspaceId, key: picture.key, team_id: picture.teamId, ...changing },
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'key']).doUpdateSet(changing))
    .execute();
}

export async function forgetPicture(trx: Trx, { workspaceId, key }: OpenPicture): Promise<void> {
  await tables(trx)
    .deleteFrom('progress_pictures')
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .execute();
}

export async function picturesOfTeams(db: Db, teamIds: readonly string[]): Promise<OpenPicture[]> {
  if (teamIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('progress_pictures')
    .selectAll()
    .where('team_id', 'in', [...teamIds])
    .execute();
  return rows.map(pictureOf);
}

export async function picturesDue(db: Db, now: Date): Promise<OpenPicture[]> {
  return (await rowsDue(tables(db), 'progress_pictures', 'next_due_at', now)).map(pictureOf);
}

export function nextPictureDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'progress_pictures', 'next_due_at', after);
}

function pictureOf(row: PictureTables['progress_pictures']): OpenPicture {
  return {
    ...{ workspaceId: row.workspace_id, key: row.key, teamId: row.team_id },
    drawnAt: new Date(row.drawn_at),
    nextDueAt: row.next_due_at === null ? null : new Date(row.next_due_at),
  };
}
