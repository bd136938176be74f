import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { StoryNews } from '../rules/news.ts';
import { chunks, instantOrNull, type StandupTables, tables, textOrNull } from './tables.ts';

/** Adds what is not there yet, and overwrites the rest. */
export async function saveNews(trx: Trx, news: readonly StoryNews[]): Promise<void> {
  for (const some of chunks(news)) {
    await tables(trx)
      .insertInto('standup_news')
      .values(
        some.map((one) => ({
          ...{ story_id: one.storyId, user_id: one.userId, workspace_id: one.workspaceId },
          ...{ team_id: one.teamId, is_done: one.isDone ? 1 : 0, is_told_done: one.isToldDone ? 1 : 0 },
          ...{ told_in: one.toldIn, next_due_at: textOrNull(one.nextDueAt) },
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['story_id', 'user_id']).doUpdateSet((row) => ({
          is_done: row.ref('excluded.is_done'),
          is_told_done: row.ref('excluded.is_told_done'),
          told_in: row.ref('excluded.told_in'),
          next_due_at: row.ref('excluded.next_due_at'),
        })),
      )
      .execute();
  }
}

export async function newsOfStory(db: Db, storyId: string): Promise<StoryNews[]> {
  const rows = await tables(db)
    .selectFrom('standup_news')
    .selectAll()
    .where('story_id', '=', storyId)
    .execute();
  return rows.map(newsOf);
}

/** What these people are still to be told, whenever that is due. */
export async function untoldNews(
  db: Db,
  workspaceId: string,
  userIds: readonly string[],
): Promise<StoryNews[]> {
  const found: StoryNews[] = [];
  for (const some of chunks(userIds)) {
    const rows = await tables(db)
      .selectFrom('standup_news')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('next_due_at', 'is not', null)
      .where('user_id', 'in', some)
      .orderBy('story_id')
      .execute();
    found.push(...rows.map(newsOf));
  }
  return found;
}

/** All that somebody in a workspace is still to be told. */
export async function newsAhead(db: Db, workspaceId: string): Promise<StoryNews[]> {
  const rows = await tables(db)
    .selectFrom('standup_news')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('next_due_at', 'is not', null)
    .orderBy('next_due_at')
    .execute();
  return rows.map(newsOf);
}

/** What one person was told in the prompt of this occurrence. */
export async function newsToldIn(db: Db, occurrenceId: string, userId: string): Promise<StoryNews[]> {
  const rows = await tables(db)
    .selectFrom('standup_news')
    .selectAll()
    .where('told_in', '=', occurrenceId)
    .where('user_id', '=', userId)
    .orderBy('story_id')
    .execute();
  return rows.map(newsOf);
}

/** Those who have something to be told at `now`. */
export async function newsDue(
  db: Db,
  now: Date,
): Promise<Array<{ workspaceId: string; userId: string; teamId: string }>> {
  return tables(db)
    .selectFrom('standup_news')
    .select((row) => ['workspace_id as workspaceId', 'user_id as userId', row.fn.min('team_id').as('teamId')])
    .where('next_due_at', '<=', now.toISOString())
    .groupBy(['workspace_id', 'user_id'])
    .execute();
}

function newsOf(row: Selectable<StandupTables['standup_news']>): StoryNews {
  return {
    ...{ storyId: row.story_id, userId: row.user_id, workspaceId: row.workspace_id, teamId: row.team_id },
    ...{ isDone: row.is_done === 1, isToldDone: row.is_told_done === 1, toldIn: row.told_in },
    nextDueAt: instantOrNull(row.next_due_at),
  };
}
