import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Estimating, Session } from '../rules/index.ts';
import { type PokerTables, tables } from './tables.ts';

const OPEN = ['waiting', 'voting', 'revealed'] as const;

/** Behind those that the session has already. */
export async function addStories(trx: Trx, stories: Estimating[], after: number): Promise<void> {
  if (stories.length === 0) return;
  await tables(trx)
    .insertInto('poker_stories')
    .values(
      stories.map((story, at) => ({
        session_id: story.sessionId,
        story_id: story.storyId,
        position: after + at + 1,
        ...changingColumns(story),
      })),
    )
    .execute();
}

/** In the order in which they are estimated. */
export async function storiesIn(db: Db, sessionId: string): Promise<Estimating[]> {
  const rows = await tables(db)
    .selectFrom('poker_stories')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  return rows.map(estimatingOf);
}

/** What is being estimated of these stories, wherever that is. */
export async function openAmong(db: Db, storyIds: string[]): Promise<Estimating[]> {
  if (storyIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('poker_stories')
    .selectAll()
    .where('story_id', 'in', storyIds)
    .where('state', 'in', OPEN)
    .execute();
  return rows.map(estimatingOf);
}

/** Something that is voted on or awaits agreement, with whose it is and in what they vote. */
export type Open = Estimating & Pick<Session, 'teamId' | 'unit'>;

export async function everythingOpen(db: Db): Promise<Open[]> {
  const rows = await tables(db)
    .selectFrom('poker_stories')
    .innerJoin('poker_sessions', 'poker_sessions.id', 'poker_stories.session_id')
    .selectAll('poker_stories')
    .select(['poker_sessions.team_id', 'poker_sessions.unit'])
    .where('poker_sessions.ended_at', 'is', null)
    .where('poker_stories.state', 'in', ['voting', 'revealed'])
    .orderBy('poker_stories.session_id')
    .orderBy('poker_stories.position')
    .execute();
  return rows.map((row) => ({ ...estimatingOf(row), teamId: row.team_id, unit: row.unit }));
}

export async function saveStory(trx: Trx, story: Estimating): Promise<void> {
  await tables(trx)
    .updateTable('poker_stories')
    .set(changingColumns(story))
    .where('session_id', '=', story.sessionId)
    .where('story_id', '=', story.storyId)
    .execute();
}

function changingColumns(story: Estimating) {
  return {
    state: story.state,
    round: story.round,
    subject: story.subject,
    sprint_id: story.sprintId,
    remind_at: story.remindAt?.toISOString() ?? null,
    closes_at: story.closesAt?.toISOString() ?? null,
    result: story.result,
    ended_because: story.endedBecause,
  };
}

function estimatingOf(row: Selectable<PokerTables['poker_stories']>): Estimating {
  return {
    sessionId: row.session_id,
    storyId: row.story_id,
    state: row.state,
    round: row.round,
    subject: row.subject,
    sprintId: row.sprint_id,
    remindAt: row.remind_at === null ? null : new Date(row.remind_at),
    closesAt: row.closes_at === null ? null : new Date(row.closes_at),
    result: row.result,
    endedBecause: row.ended_because,
  };
}
