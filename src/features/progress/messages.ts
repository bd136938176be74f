import { z } from 'zod';
import { type FileView, fileView, type MessageView, messageView } from '../../delivery/index.ts';
import type { Parts } from '../slice.ts';
import { toldWins } from './flows/celebrate.ts';
import { panelsOf } from './flows/daily.ts';
import { requestShown } from './flows/requests.ts';
import { requestMessage } from './views/request.ts';
import { winsMessage } from './views/wins.ts';

const ofDaily = z.object({ teamId: z.string(), date: z.string() });
const ofMessage = z.object({ messageId: z.string() });

/** How the messages look now that tell how a sprint goes. */
export function messages(_parts: Parts): Record<string, MessageView> {
  return {
    'progress.request': messageView(ofMessage, {
      async render(db, { messageId }) {
        const shown = await requestShown(db, messageId);
        return shown && requestMessage(shown.requested, shown.people);
      },
    }),
    'progress.wins': messageView(ofMessage, {
      async render(db, { messageId }) {
        const { wins, people } = await toldWins(db, messageId);
        return winsMessage(wins, people);
      },
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
  };
}
