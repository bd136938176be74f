import { z } from 'zod';
import type { Trx } from '../../database/index.ts';
import {
  type DeliveryRecord,
  type FileView,
  fileView,
  type MessageView,
  messageView,
} from '../../delivery/index.ts';
import { writePlan } from '../../plans/index.ts';
import { channelLink, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { findSprint } from '../sprints/index.ts';
import { documentFor } from './flows/document.ts';
import { postFile } from './flows/published.ts';
import { standingOf } from './flows/standing.ts';
import { findPublished, lastLetters } from './store/index.ts';
import { followedLetter, letter } from './views/letter.ts';
import { planMessage } from './views/plan-message.ts';

const planRef = z.object({ sprintId: z.string() });
const letterRef = z.object({ sprintId: z.string(), userId: z.string(), number: z.number() });

/** How the messages about plans look now. */
export const messages: Record<string, MessageView> = {
  'planning.plan': messageView(planRef, {
    async render(db, { sprintId }, now, shown) {
      const sprint = await findSprint(db, sprintId);
      return sprint ? planMessage(await standingOf(db, sprintId, now), shown?.url ?? null) : null;
    },
    async died(trx, record, { outbox }) {
      const { sprintId } = planRef.parse(record.ref);
      const sprint = await findSprint(trx, sprintId);
      const plan = await findPublished(trx, sprintId);
      if (!sprint || !plan || record.reason !== 'place-gone') return;
      const name = escapeMrkdwn(sprint.name);
      const text = `I couldn't post the plan of ${name} to ${channelLink(record.channel)}: I'm not in that channel. It is published all the same; type \`/invite @Drumbeat\` there and I'll post it.`;
      await outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:unposted` },
        ...{ channel: plan.publishedBy, content: { message: { text } } },
      });
    },
  }),
  'planning.letter': messageView(letterRef, {
    async render(db, { sprintId, userId, number }, now) {
      if (!(await findSprint(db, sprintId))) return null;
      const standing = await standingOf(db, sprintId, now);
      const last = (await lastLetters(db, sprintId)).get(userId);
      return last && last.number > number && last.sentAt <= now
        ? followedLetter(standing)
        : letter(standing, userId);
    },
  }),
};

const document: FileView = fileView(planRef, {
  async make(db, { sprintId }, now) {
    const sprint = await findSprint(db, sprintId);
    return sprint ? writePlan(await documentFor(db, sprintId, now)) : null;
  },
  async died(trx, record, { outbox }) {
    if (record.kind === 'canvas' && record.reason !== 'place-gone')
      await postInstead(trx, record.ref, outbox);
    if (record.kind === 'file' && record.reason === 'forbidden') {
      const text =
        'I may not upload files here, so the whole plan cannot come as one. An admin can grant me `files:write`, or `canvases:write`; `/sprint plan` shows it in the meantime.';
      await outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:forbidden` },
        ...{ channel: await whoHears(trx, record), content: { message: { text } } },
      });
    }
  },
});

/** Who asked for the file, or who published the plan. */
async function whoHears(trx: Trx, { channel, ref }: DeliveryRecord): Promise<string> {
  const plan = await findPublished(trx, planRef.parse(ref).sprintId);
  return plan?.channelId === channel ? plan.publishedBy : channel;
}

/** Where there can be no canvas the whole plan comes as a file: now, at the start, and when somebody asks. */
async function postInstead(trx: Trx, ref: unknown, outbox: Parameters<typeof postFile>[1]): Promise<void> {
  const { sprintId } = planRef.parse(ref);
  const sprint = await findSprint(trx, sprintId);
  const plan = await findPublished(trx, sprintId);
  if (sprint && plan && plan.files === null) await postFile(trx, outbox, sprint, plan);
}

/** What is in the documents of plans. */
export const files: Record<string, FileView> = { 'planning.document': document };
