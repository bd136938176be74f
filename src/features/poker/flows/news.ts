import type { Trx } from '../../../database/index.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Estimating } from '../rules/index.ts';
import { votesIn } from '../store/index.ts';
import { revealNews } from '../views/news.ts';
import { cardKey } from './keys.ts';
import { shownSession } from './show.ts';
import type { Table } from './table.ts';

/** Says in the card's thread that votes lie open, with a mention of those it asks who are at work. */
export async function tellThread(
  trx: Trx,
  core: Core,
  { session, team }: Table,
  story: Estimating,
): Promise<void> {
  const now = core.clock.now();
  const shown = await shownSession(trx, session, now);
  const mine = shown?.stories.find(({ storyId }) => storyId === story.storyId);
  if (!shown || !mine) return;
  const concerned = new Set([
    session.facilitatorId,
    ...(await votesIn(trx, story)).map(({ userId }) => userId),
  ]);
  const there = new Set<string>();
  for (const userId of concerned) {
    const { backAt } = await candidateFor(trx, team, userId, { at: now, isCritical: false, waiting: [] });
    if (backAt <= now) there.add(userId);
  }
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: session.workspaceId, channel: session.channelId },
    key: `${cardKey(session)}:${story.storyId}:${story.round}`,
    content: { message: revealNews(mine, shown, there) },
    replyTo: { key: cardKey(session) },
  });
}
