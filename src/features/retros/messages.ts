import { z } from 'zod';
import { type MessageView, messageView } from '../../delivery/index.ts';
import { shownHandover, shownReminder } from './flows/action-lists.ts';
import { tellUnposted, tellUnshown } from './flows/move.ts';
import { shownRetro } from './flows/show.ts';
import { shownSummary } from './flows/summary.ts';
import { findRetro, whoVoted } from './store/index.ts';
import { reminder } from './views/letters.ts';
import { screen } from './views/screen.ts';

const screenRef = z.object({ retroId: z.string(), channelId: z.string() });
const letterRef = z.object({ retroId: z.string(), userId: z.string() });

const listOfIds = z.string().transform((text) => text.split(' '));
const actionReminderRef = z.object({ userId: z.string(), today: z.string(), actions: listOfIds });
const handoverRef = z.object({ teamId: z.string(), leftId: z.string(), actions: listOfIds });
const summaryRef = z.object({ retroId: z.string() });

/** How the messages about retros look now. */
export const messages: Record<string, MessageView> = {
  'retros.screen': messageView(screenRef, {
    async render(db, { retroId, channelId }, now) {
      const retro = await findRetro(db, retroId);
      return retro && retro.channelId === channelId ? screen(await shownRetro(db, retro, now)) : null;
    },
    died: (trx, record, aftermath) =>
      tellUnshown(trx, record, screenRef.parse(record.ref).retroId, aftermath),
    async stuck(trx, record, aftermath) {
      if (record.reason !== 'place-gone') return;
      await tellUnshown(trx, record, screenRef.parse(record.ref).retroId, aftermath);
    },
  }),
  'retros.reminder': messageView(letterRef, {
    async render(db, { retroId, userId }, now) {
      const retro = await findRetro(db, retroId);
      if (!retro) return null;
      return reminder(await shownRetro(db, retro, now), (await whoVoted(db, retroId)).includes(userId));
    },
  }),
  'retros.summary': messageView(summaryRef, {
    render: (db, { retroId }, now) => shownSummary(db, retroId, now),
    died: (trx, record, aftermath) =>
      tellUnposted(trx, record, summaryRef.parse(record.ref).retroId, aftermath),
  }),
  'retros.action-reminder': messageView(actionReminderRef, {
    render: (db, { userId, today, actions }) => shownReminder(db, { userId, today, ids: actions }),
  }),
  'retros.handover': messageView(handoverRef, {
    render: (db, { teamId, leftId, actions }, now) =>
      shownHandover(db, { teamId, leftId, ids: actions }, now),
  }),
};
