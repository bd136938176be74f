import { z } from 'zod';
import type { Trx } from '../../database/index.ts';
import { type Aftermath, type DeliveryRecord, type MessageView, messageView } from '../../delivery/index.ts';
import { channelLink } from '../../slack/mrkdwn.ts';
import { letterTo } from './flows/letters.ts';
import { shownSession } from './flows/show.ts';
import { endedUnposted, endUnposted } from './flows/unposted.ts';
import { findSession } from './store/index.ts';
import { ballot, reminder } from './views/ballot.ts';
import { card } from './views/card.ts';

const cardRef = z.object({ sessionId: z.string() });
const letterRef = z.object({ sessionId: z.string(), userId: z.string() });

/** How the messages about votes look now. */
export const messages: Record<string, MessageView> = {
  'poker.card': messageView(cardRef, {
    async render(db, { sessionId }, now) {
      const session = await findSession(db, sessionId);
      const shown = session && (await shownSession(db, session, now));
      return shown && !endedUnposted(shown.stories) ? card(shown) : null;
    },
    died: (trx, record, aftermath) => endWithoutCard(trx, record, 'post', aftermath),
    async stuck(trx, record, aftermath) {
      if (record.reason === 'place-gone') await endWithoutCard(trx, record, 'go on with', aftermath);
    },
  }),
  'poker.ballot': messageView(letterRef, {
    async render(db, whose, now) {
      const letter = await letterTo(db, whose, now);
      return letter ? ballot(letter.shown, letter.own) : null;
    },
  }),
  'poker.reminder': messageView(letterRef, {
    async render(db, whose, now) {
      const letter = await letterTo(db, whose, now);
      return letter ? reminder(letter.shown, letter.own) : null;
    },
  }),
};

/** Nobody can vote on a card that is not there, so the vote is over; who leads it is told. */
async function endWithoutCard(
  trx: Trx,
  record: DeliveryRecord,
  couldNot: string,
  { outbox, now }: Aftermath,
): Promise<void> {
  const session = await endUnposted(trx, cardRef.parse(record.ref).sessionId, now);
  if (!session) return;
  const channel = channelLink(record.channel);
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:unposted` },
    channel: session.facilitatorId,
    content: {
      message: {
        text: `I couldn't ${couldNot} the vote in ${channel}, so it is over. Begin again in a channel that I am in: \`/invite @Drumbeat\` brings me there.`,
      },
    },
  });
}
