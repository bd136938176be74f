import { z } from 'zod';
import { type MessageView, messageView } from '../../delivery/index.ts';
import { channelLink } from '../../slack/mrkdwn.ts';
import { shownBlocker } from './flows/show.ts';
import { passOverUnreached, sayUnasked } from './flows/unreached.ts';
import { findBlocker, noticesIn } from './store/index.ts';
import { card } from './views/card.ts';
import { consentMessage } from './views/consent.ts';
import { gatheredNotice, overview } from './views/gathered.ts';
import { notice } from './views/notice.ts';

const cardRef = z.object({ blockerId: z.string() });
const noticeRef = z.object({ blockerId: z.string(), says: z.string() });
const keyRef = z.object({ key: z.string() });
const consentRef = z.object({ blockerId: z.string(), says: z.string(), etaAt: z.string() });

/** How the messages about blockers look now. */
export const messages: Record<string, MessageView> = {
  'blockers.card': messageView(cardRef, {
    async render(db, { blockerId }, now) {
      const blocker = await findBlocker(db, blockerId);
      return blocker ? card(await shownBlocker(db, blocker, now)) : null;
    },
    async died(trx, record, { outbox }) {
      const blocker = await findBlocker(trx, cardRef.parse(record.ref).blockerId);
      if (!blocker || record.reason !== 'place-gone') return;
      const channel = channelLink(record.channel);
      await outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: record.workspaceId },
        key: `${record.key}:unposted`,
        channel: blocker.raisedBy,
        content: {
          message: {
            text: `I couldn't post to ${channel}: ${whyNot(record.error)}. Your blocker #${blocker.number} is saved and its ladder runs; ${howToMend(record.error)}`,
          },
        },
      });
    },
  }),
  'blockers.notice': messageView(noticeRef, {
    async render(db, { blockerId, says }, now) {
      const blocker = await findBlocker(db, blockerId);
      return blocker ? notice(await shownBlocker(db, blocker, now), says) : null;
    },
    died: (trx, record, aftermath) => sayUnasked(trx, noticeRef.parse(record.ref), record, aftermath),
  }),
  'blockers.notices': messageView(keyRef, {
    async render(db, { key }, now) {
      const told = [];
      for (const { blocker, says } of await noticesIn(db, key)) {
        told.push({ shown: await shownBlocker(db, blocker, now), says });
      }
      return told.length > 0 ? gatheredNotice(told) : null;
    },
    died: (trx, record, aftermath) => passOverUnreached(trx, keyRef.parse(record.ref), record, aftermath),
  }),
  'blockers.overview': messageView(keyRef, {
    async render(db, { key }) {
      const told = await noticesIn(db, key);
      return told.length > 0 ? overview(told) : null;
    },
  }),
  'blockers.consent': messageView(consentRef, {
    async render(db, { blockerId, says, etaAt }, now) {
      const blocker = await findBlocker(db, blockerId);
      return blocker ? consentMessage(await shownBlocker(db, blocker, now), { says, etaAt }) : null;
    },
  }),
};

function whyNot(error: string | null): string {
  return error === 'is_archived' ? 'it is archived' : "I'm not in that channel";
}

function howToMend(error: string | null): string {
  return error === 'is_archived'
    ? "unarchive it and I'll post the card."
    : "type `/invite @Drumbeat` there and I'll post the card.";
}
