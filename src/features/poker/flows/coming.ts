import type { Db } from '../../../database/index.ts';
import type { Upcoming } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { runningSessions, storiesIn } from '../store/index.ts';

/** When votes that are open remind and close by themselves. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const session of await runningSessions(db, { workspaceId })) {
    const team = (await findTeam(db, session.teamId))?.name ?? null;
    const stories = await storiesIn(db, session.id);
    const kept = await storiesById(
      db,
      stories.map(({ storyId }) => storyId),
    );
    for (const { storyId, state, remindAt, closesAt } of stories) {
      const key = kept.get(storyId)?.key ?? 'a story';
      if (remindAt) coming.push({ at: remindAt, words: `Remind who has not voted on ${key}`, team });
      if (closesAt && state === 'voting')
        coming.push({ at: closesAt, words: `Reveal the votes on ${key}`, team });
    }
  }
  return coming.filter(({ at }) => at > now);
}
