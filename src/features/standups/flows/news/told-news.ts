import type { Db } from '../../../../database/index.ts';
import { dependenciesOf, dependentsOf, type Story, storiesById } from '../../../sprints/index.ts';
import type { StoryNews } from '../../rules/news.ts';
import type { ToldNews } from '../../views/news.ts';

/** What one person is told: of each story that is done or open again, which of theirs wait for it. */
export async function toldNews(db: Db, userId: string, news: readonly StoryNews[]): Promise<ToldNews[]> {
  if (news.length === 0) return [];
  const stories = await storiesById(
    db,
    news.map(({ storyId }) => storyId),
  );
  const told: ToldNews[] = [];
  for (const { storyId, isDone } of news) {
    const story = stories.get(storyId);
    const waiting = (await dependentsOf(db, storyId)).filter((one) => isOpen(one) && isOf(one, userId));
    if (story) told.push({ story, isDone, waiting: await withNeeds(db, waiting) });
  }
  return told;
}

export function isOpen({ status }: Story): boolean {
  return status !== 'done' && status !== 'dropped';
}

function isOf({ assignees }: Story, userId: string): boolean {
  return assignees.includes(userId);
}

async function withNeeds(db: Db, waiting: readonly Story[]): Promise<ToldNews['waiting']> {
  const needs = await dependenciesOf(
    db,
    waiting.map(({ id }) => id),
  );
  const needed = await storiesById(db, new Set(needs.map(({ needsStoryId }) => needsStoryId)));
  return waiting.map(({ id, key }) => ({
    key,
    alsoNeeds: needs.flatMap(({ storyId, needsStoryId }) => {
      const other = storyId === id ? needed.get(needsStoryId) : undefined;
      return other && isOpen(other) ? [other.key] : [];
    }),
  }));
}
