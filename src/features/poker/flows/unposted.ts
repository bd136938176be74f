import type { Trx } from '../../../database/index.ts';
import type { Estimating, Session } from '../rules/index.ts';
import { findSession, saveDue, saveStory, storiesIn } from '../store/index.ts';
import { ended } from './go-on.ts';

const UNPOSTED = 'its card could not be posted';

/** The card of a session that goes on could not be posted: nobody can vote, so it ends. */
export async function endUnposted(trx: Trx, sessionId: string, now: Date): Promise<Session | undefined> {
  const session = await findSession(trx, sessionId);
  if (!session || session.endedAt) return undefined;
  for (const story of await storiesIn(trx, sessionId)) {
    const isOpen = story.state !== 'agreed' && story.state !== 'ended';
    if (isOpen) await saveStory(trx, ended(story, UNPOSTED));
  }
  await saveDue(trx, sessionId, { nextDueAt: null, endedAt: now });
  return session;
}

/** Whether it ended for that: when the app comes into the channel later, its card says nothing to anybody. */
export function endedUnposted(stories: readonly Pick<Estimating, 'endedBecause'>[]): boolean {
  return stories.some(({ endedBecause }) => endedBecause === UNPOSTED);
}
