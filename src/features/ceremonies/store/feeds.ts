import type { Db, Trx } from '../../../database/index.ts';
import { tables } from './tables.ts';

export interface Feed {
  tokenHash: string;
  workspaceId: string;
  teamId: string;
  userId: string;
  createdAt: Date;
}

export async function addFeed(trx: Trx, feed: Feed): Promise<void> {
  await tables(trx)
    .insertInto('ceremony_feeds')
    .values({
      ...{ token_hash: feed.tokenHash, workspace_id: feed.workspaceId, team_id: feed.teamId },
      ...{ user_id: feed.userId, created_at: feed.createdAt.toISOString() },
    })
    .execute();
}

export async function feedByHash(db: Db, tokenHash: string): Promise<Feed | undefined> {
  const row = await tables(db)
    .selectFrom('ceremony_feeds')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      ...{ tokenHash: row.token_hash, workspaceId: row.workspace_id, teamId: row.team_id },
      ...{ userId: row.user_id, createdAt: new Date(row.created_at) },
    }
  );
}

/** How many addresses a person has for a team's calendar. */
export async function countFeeds(db: Db, teamId: string, userId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('ceremony_feeds')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function removeFeeds(trx: Trx, teamId: string, userId: string): Promise<void> {
  await tables(trx)
    .deleteFrom('ceremony_feeds')
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .execute();
}
