import { z } from 'zod';
import { altOf } from '../../charts/index.ts';
import { type FileView, fileView, type MessageView, messageView } from '../../delivery/index.ts';
import type { Parts } from '../slice.ts';
import { toldWins } from './flows/celebrate.ts';
import { CHART_NAMES, chartOf } from './flows/charts.ts';
import { panelsOf } from './flows/daily.ts';
import { tellUnposted } from './flows/post-review.ts';
import { requestShown } from './flows/requests.ts';
import { reviewOf } from './flows/review.ts';
import { leaveWinsToDaily } from './flows/wins-channel.ts';
import { pictureMessage } from './views/picture.ts';
import { requestMessage } from './views/request.ts';
import { reopenedReview, reviewMessage, reviewPart } from './views/review.ts';
import { withNotes } from './views/review-notes.ts';
import { winsMessage } from './views/wins.ts';

const ofDaily = z.object({ teamId: z.string(), date: z.string() });
const ofPicture = z.object({ chart: z.enum(CHART_NAMES), subjectId: z.string() });
const ofSprint = z.object({ sprintId: z.string() });
const ofReviewPart = z.object({
  sprintId: z.string(),
  part: z.enum(['stories', 'scope']),
  /** Not said by those owed when a part was one message. */
  page: z.number().default(1),
});
const ofMessage = z.object({ messageId: z.string() });

/** How the messages look now that tell how a sprint goes. */
export function messages(parts: Parts): Record<string, MessageView> {
  return {
    'progress.picture': messageView(ofPicture, {
      async render(db, ref, now, picture) {
        const chart = await chartOf(db, ref, now);
        return chart && pictureMessage(altOf(chart), picture);
      },
    }),
    'progress.request': messageView(ofMessage, {
      async render(db, { messageId }) {
        const shown = await requestShown(db, messageId);
        return shown && requestMessage(shown.requested, shown.people);
      },
    }),
    'progress.review': messageView(ofSprint, {
      async render(db, { sprintId }, _now, picture) {
        const review = await reviewOf(db, sprintId);
        if (!review) return null;
        if (review.kind === 'reopened') return reopenedReview(review);
        const message = reviewMessage(review, picture?.fileId ?? null);
        return withNotes(message, await parts.reviewNotes(db, sprintId));
      },
      died: tellUnposted,
    }),
    'progress.review-part': messageView(ofReviewPart, {
      async render(db, { sprintId, part, page }) {
        const review = await reviewOf(db, sprintId);
        if (review?.kind === 'closed') return reviewPart(review, { part, page });
        return review
          ? { text: 'The sprint is open again: what stood here comes back when it is closed.' }
          : null;
      },
    }),
    'progress.wins': messageView(ofMessage, {
      async render(db, { messageId }) {
        const { wins, people } = await toldWins(db, messageId);
        return wins.length > 0 ? winsMessage(wins, people) : null;
      },
      died: (trx, record, aftermath) => leaveWinsToDaily(trx, ofMessage.parse(record.ref), record, aftermath),
    }),
  };
}

/** What is in the pictures. */
export function files({ charts }: Parts): Record<string, FileView> {
  return {
    'progress.burndowns': fileView(ofDaily, {
      async make(db, daily, now) {
        const panels = await panelsOf(db, daily, now);
        return panels.length === 0 ? null : charts.draw({ kind: 'burndown', panels });
      },
    }),
    'progress.picture': fileView(ofPicture, {
      async make(db, ref, now) {
        const chart = await chartOf(db, ref, now);
        return chart && charts.draw(chart);
      },
    }),
  };
}
