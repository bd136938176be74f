import { type MessageView, messageView } from '../../delivery/index.ts';
import type { Parts } from '../slice.ts';
import { announcementOf } from './flows/show.ts';
import { refs } from './schema.ts';
import { announcement } from './views/announcement.ts';

/** How announcements of meetings look now. */
export const messages = (parts: Parts): Record<string, MessageView> => ({
  'ceremonies.meeting': messageView(refs.meeting, {
    async render(db, ref, now) {
      const shown = await announcementOf(db, parts, ref, now);
      return shown && announcement(shown);
    },
  }),
});
