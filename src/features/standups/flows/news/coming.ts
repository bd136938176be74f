import type { Db } from '../../../../database/index.ts';
import type { Upcoming } from '../../../slice.ts';
import { storiesById } from '../../../sprints/index.ts';
import { findTeam } from '../../../teams/index.ts';
import { nameOf, peopleById } from '../../../workspaces/index.ts';
import { newsAhead } from '../../store/index.ts';

/** Who is still to be told of which story, and when it is looked whether they can be. */
export async function newsToCome(db: Db, workspaceId: string): Promise<Upcoming[]> {
  const news = await newsAhead(db, workspaceId);
  if (news.length === 0) return [];
  const people = await peopleById(db, workspaceId, [...new Set(news.map(({ userId }) => userId))]);
  const stories = await storiesById(db, new Set(news.map(({ storyId }) => storyId)));
  const coming: Upcoming[] = [];
  for (const { nextDueAt, userId, storyId, teamId, isDone } of news) {
    const team = await findTeam(db, teamId);
    const story = stories.get(storyId)?.key ?? 'a story';
    const words = `Tell ${nameOf(people, userId)} that ${story} is ${isDone ? 'done' : 'open again'}`;
    if (nextDueAt) coming.push({ at: nextDueAt, words, team: team?.name ?? null });
  }
  return coming;
}
