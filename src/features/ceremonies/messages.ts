import { type FileView, fileView, type MessageView, messageView } from '../../delivery/index.ts';
import type { Parts } from '../slice.ts';
import { calendarFile } from './flows/calendar.ts';
import { calendarByMessage } from './flows/send-calendar.ts';
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

/** What is in the calendars that are sent as files. */
export const files = (parts: Parts): Record<string, FileView> => ({
  'ceremonies.calendar': fileView(refs.calendar, {
    make: (db, ref, now) => calendarFile(db, parts, ref, now),
    died: (trx, record, aftermath) =>
      calendarByMessage(trx, parts, refs.calendar.parse(record.ref), record, aftermath),
  }),
});
