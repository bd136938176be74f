import type { Trx } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';
import { type MayPing, revealNews, roundNews } from '../views/news.ts';
import type { Shown, ShownStory } from '../views/shown.ts';
import { reachableFrom } from './hours.ts';
import { cardKey } from './keys.ts';
import { shownSession } from './show.ts';
import type { Table } from './table.ts';

type News = (story: ShownStory, shown: Shown, mayPing: MayPing) => Message;

/** Says in the card's thread that votes lie open, where people vote over hours and look elsewhere meanwhile. */
export async function tellRevealed(trx: Trx, core: Core, table: Table, storyId: string): Promise<void> {
  await tellThread(trx, core, table, { storyId, what: 'revealed', news: revealNews });
}

/** The same of another round. */
export async function tellRound(trx: Trx, core: Core, table: Table, storyId: string): Promise<void> {
  await tellThread(trx, core, table, { storyId, what: 'open', news: roundNews });
}

async function tellThread(
  trx: Trx,
  core: Core,
  { session, team }: Table,
  { storyId, what, news }: { storyId: string; what: string; news: News },
): Promise<void> {
  if (session.mode === 'live') return;
  const now = core.clock.now();
  const shown = await shownSession(trx, session, now);
  const story = shown?.stories.find((one) => one.storyId === storyId);
  if (!shown || !story) return;
  const from = await reachableFrom(trx, team, now);
  const atWork = new Set([...from].filter(([, at]) => at <= now).map(([userId]) => userId));
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: session.workspaceId, channel: session.channelId },
    key: `${cardKey(session)}:${storyId}:${story.round}:${what}`,
    content: { message: news(story, shown, atWork) },
    replyTo: { key: cardKey(session) },
  });
}
