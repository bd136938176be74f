/** Who waits for a story, and what they know of it: whether it is done. */
export interface StoryNews {
  storyId: string;
  userId: string;
  workspaceId: string;
  teamId: string;
  isDone: boolean;
  /** As they were told last; nobody needs to be told that a story is still open. */
  isToldDone: boolean;
  /** The occurrence whose prompt told it, or the key of the message that did. */
  toldIn: string | null;
  /** When it is to be told; null where they know. */
  nextDueAt: Date | null;
}

/** As the story is now: who knows as much is told nothing, also where it changed and changed back meanwhile. */
export function newsNow(news: StoryNews, isDone: boolean, now: Date): StoryNews {
  return { ...news, isDone, nextDueAt: isDone === news.isToldDone ? null : (news.nextDueAt ?? now) };
}

export function told(news: StoryNews, toldIn: string): StoryNews {
  return { ...news, isToldDone: news.isDone, toldIn, nextDueAt: null };
}
