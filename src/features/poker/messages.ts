import { z } from 'zod';
import { type MessageView, messageView } from '../../delivery/index.ts';
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
    async died(trx, record, { outbox, now }) {
      const session = await endUnposted(trx, cardRef.parse(record.ref).sessionId, now);
      if (!session) return;
      const channel = channelLink(record.channel);
      await outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:unposted` },
        channel: session.facilitatorId,
        content: {
          message: {
            text: `I couldn't post the vote to ${channel}, so it is over. Type \`/invite @Drumbeat\` there and begin again.`,
          },
        },
      });
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
