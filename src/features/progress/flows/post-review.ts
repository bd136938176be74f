import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { findSprint, historyOf, type Sprint, type SprintEvent } from '../../sprints/index.ts';
import { channelFor, findTeam } from '../../teams/index.ts';
import { partsOfReview, type ReviewPart } from '../views/review.ts';
import { reviewKey, reviewPartKey, reviewPictureKey } from './keys.ts';
import { reviewOf } from './review.ts';

/** What was closed so long ago, before reviews were posted or while nothing ran, is no news. */
const WORTH_DAYS = 7;

/** What sprints came to goes out when they are closed, and follows when they are reopened, or a metric is written down. */
export async function followReviews(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const oldest = subDays(core.clock.now(), WORTH_DAYS);
  const ids = events.filter(isOfReview).map(({ subjectId }) => subjectId);
  for (const id of new Set(ids)) {
    const sprint = await findSprint(trx, id);
    if (!sprint) continue;
    const isPosted = (await core.outbox.find(trx, sprint.workspaceId, reviewKey(id))) !== undefined;
    if (!isPosted && sprint.closedAt !== null && sprint.closedAt >= oldest)
      await postReview(trx, core, sprint);
    if (isPosted) await refreshReview(trx, core, sprint);
  }
}

/** The channel cannot be reached: whoever closed the sprint hears it. */
export async function tellUnposted(trx: Trx, record: DeliveryRecord, { outbox }: Aftermath): Promise<void> {
  const sprint = await findSprint(trx, String(record.ref?.sprintId ?? ''));
  if (!sprint || record.reason !== 'place-gone') return;
  const closing = (await historyOf(trx, sprint.id)).findLast(({ became }) => became === 'closed');
  if (!closing?.byUserId) return;
  const name = escapeMrkdwn(sprint.name);
  const text = `I couldn't post the review of ${name} to ${channelLink(record.channel)}: I'm not in that channel. It is closed all the same; type \`/invite @Drumbeat\` there and I'll post it.`;
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:unposted` },
    ...{ channel: closing.byUserId, content: { message: { text } } },
  });
}

function isOfReview({ subject, field, was, became }: SprintEvent): boolean {
  if (subject !== 'sprint') return false;
  return field === 'items' || (field === 'state' && (was === 'closed' || became === 'closed'));
}

async function postReview(trx: Trx, core: Core, sprint: Sprint): Promise<void> {
  const { id: sprintId, workspaceId } = sprint;
  const review = await reviewOf(trx, sprintId);
  const team = await findTeam(trx, sprint.teamId);
  if (!team || review?.kind !== 'closed') return;
  const channel = await channelFor(trx, team, 'standup');
  const [key, picture] = [reviewKey(sprintId), reviewPictureKey(sprintId)];
  if (review.burndown) {
    const ref = { chart: 'burndown', subjectId: sprintId };
    await core.outbox.owe(trx, {
      ...{ kind: 'picture', workspaceId, key: picture, channel },
      content: { file: 'progress.picture', ref, name: 'burndown.png', title: 'Burndown' },
    });
  }
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key, channel },
    content: { view: 'progress.review', ref: { sprintId } },
    ...(review.burndown && { shows: { key: picture } }),
  });
  await oweParts(trx, core, sprint, channel);
}

/** Its thread has what does not fit into it. */
async function oweParts(trx: Trx, core: Core, { id, workspaceId }: Sprint, channel: string): Promise<void> {
  const review = await reviewOf(trx, id);
  if (review?.kind !== 'closed') return;
  for (const { part, page } of partsOfReview(review)) {
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId, key: pageKey(id, { part, page }), channel },
      content: { view: 'progress.review-part', ref: { sprintId: id, part, page } },
      replyTo: { key: reviewKey(id) },
    });
  }
}

async function refreshReview(trx: Trx, core: Core, sprint: Sprint): Promise<void> {
  const { id, workspaceId } = sprint;
  const posted = await core.outbox.find(trx, workspaceId, reviewKey(id));
  if (posted) await oweParts(trx, core, sprint, posted.channel);
  const pages = [
    ...(await owedPages(trx, core, sprint, 'stories')),
    ...(await owedPages(trx, core, sprint, 'scope')),
  ];
  await core.outbox.refresh(trx, workspaceId, [reviewPictureKey(id), reviewKey(id), ...pages]);
}

/** Also those that it took when it was longer. */
async function owedPages(
  trx: Trx,
  core: Core,
  { id, workspaceId }: Sprint,
  part: ReviewPart['part'],
): Promise<string[]> {
  const keys: string[] = [];
  for (let page = 1; ; page++) {
    const key = pageKey(id, { part, page });
    if ((await core.outbox.find(trx, workspaceId, key)) === undefined) return keys;
    keys.push(key);
  }
}

function pageKey(sprintId: string, { part, page }: ReviewPart): string {
  const first = reviewPartKey(sprintId, part);
  return page === 1 ? first : `${first}:${page}`;
}
