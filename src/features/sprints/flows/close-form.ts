import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { FormValues } from '../../../slack/form-values.ts';
import type { Core } from '../../slice.ts';
import {
  answeredItem,
  closeNews,
  closePages,
  isAskedAtClose,
  type Sprint,
  type SprintItem,
  type Story,
} from '../rules/index.ts';
import { type CloseMetadata, type Decision, withPage } from '../schema/index.ts';
import { closeDraft, eventsInSprint, itemsOf, latestPosition, saveCloseDraft } from '../store/index.ts';
import { type Closing, changedWords, closedMessage } from '../views/close.ts';
import { closeSprint, nextSprintAfter } from './close-sprint.ts';
import { requireRunning } from './closed-already.ts';
import { storiesOf } from './lists.ts';
import type { Entered } from './once.ts';
import { requirePlanner } from './permission.ts';
import { progressOf } from './shown/board.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/** The form in which a sprint is closed, as it is opened: what its reader has entered in it before stands in it. */
export async function openClosing(core: Core, userId: string, { id, workspaceId }: Sprint): Promise<Closing> {
  const seen = await latestPosition(core.database.db, workspaceId);
  return closingForm(core, userId, { sprintId: id, page: 0, seen });
}

/**
 * The same, at one of its pages.
 *
 * @throws UserError for those who may not, naming who can; where it does not run any more, saying who closed it
 */
export async function closingForm(
  core: Core,
  userId: string,
  { sprintId, page, seen }: Pick<CloseMetadata, 'sprintId' | 'page' | 'seen'>,
): Promise<Closing> {
  const { db } = core.database;
  const sprint = await requireSprint(db, sprintId);
  await requirePlanner(db, await teamOf(db, sprint.teamId), userId, 'close the sprint');
  await requireRunning(db, core, sprint);
  const { decisions, ...said } = await closeDraft(db, { sprintId, userId });
  const stories = await storiesOf(db, sprintId);
  const next = await nextSprintAfter(db, sprint);
  const usual: Decision = next ? 'next' : 'backlog';
  const decisionFor = (story: Story) => {
    const chosen = decisions[story.id] ?? usual;
    return { story, decision: chosen === 'next' ? usual : chosen };
  };
  const items = (await itemsOf(db, sprintId)).filter(isAskedAtClose).map((item) => answeredItem(item, said));
  const unfinished = stories.filter(({ status }) => status !== 'done').map(decisionFor);
  const ticks = idsToTick(closePages(items, unfinished)[page]?.items ?? []);
  const metadata: CloseMetadata = { sprintId, page, seen, nextId: next?.id ?? null, ticks };
  const progress = await progressOf(core, sprint, stories);
  return { sprint, next, page, items, unfinished, progress, metadata: JSON.stringify(metadata) };
}

function idsToTick(items: readonly SprintItem[]): string[] {
  return items.filter(({ kind }) => kind !== 'metric').map(({ id }) => id);
}

/** Keeps what a page of the form says, until the sprint is closed; of one that does not run, nothing. */
export function keepPage(
  core: Core,
  { inbound, userId, metadata, values }: Entered & { metadata: CloseMetadata; values: FormValues },
): Promise<void> {
  const whose = { sprintId: metadata.sprintId, userId };
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, forPage(inbound), core.clock.now()))) return;
    if ((await requireSprint(trx, metadata.sprintId)).state !== 'running') return;
    await saveCloseDraft(trx, whose, withPage(await closeDraft(trx, whose), metadata, values));
  });
}

/** Beside closing it, which the same press may do. */
function forPage(inbound: Inbound): Inbound {
  return { ...inbound, key: `${inbound.key}:page` };
}

/**
 * Closes a sprint as its form says. Where something that it asks about has changed since it was opened, nothing is closed
 * and the form comes back with what was entered in it.
 *
 * @throws UserError for those who may not, and where it does not run any more
 */
export async function closeAsChosen(
  core: Core,
  { inbound, userId, metadata }: Entered & { metadata: CloseMetadata },
) {
  const form = await closingForm(core, userId, metadata);
  const changed = await changedForm(core, userId, metadata, form);
  if (changed) return { kind: 'changed' as const, form: changed };
  const { sprintId } = metadata;
  const { carried, backInBacklog, dropped } = await closeSprint(core, {
    ...{ inbound, userId, sprintId },
    decisions: new Map(form.unfinished.map(({ story, decision }) => [story.id, decision])),
    items: await closeDraft(core.database.db, { sprintId, userId }),
  });
  const moved = { next: carried.length, backlog: backInBacklog.length, drop: dropped.length };
  return { kind: 'closed' as const, answer: closedMessage(form, moved) };
}

/** The form at the first page on which something has changed; undefined where nothing has. */
async function changedForm(
  core: Core,
  userId: string,
  metadata: CloseMetadata,
  { sprint, unfinished, items, next }: Closing,
): Promise<Closing | undefined> {
  const { db } = core.database;
  const since = await eventsInSprint(db, sprint.id, metadata.seen);
  const stories = unfinished.map(({ story }) => story);
  const news = closeNews(sprint.id, stories, since);
  const isNextOther = stories.length > 0 && metadata.nextId !== (next?.id ?? null);
  if (news.stories.length === 0 && !news.hasNewItems && !isNextOther) return undefined;
  const isNews = ({ id }: Story) => isNextOther || news.stories.some((story) => story.id === id);
  const page = closePages(items, stories).findIndex((one) =>
    one.items.length > 0 ? news.hasNewItems : one.stories.some(isNews),
  );
  const seen = await latestPosition(db, sprint.workspaceId);
  const form = await closingForm(core, userId, { ...metadata, page: Math.max(0, page), seen });
  return { ...form, says: changedWords({ ...news, ...(isNextOther && { next }) }) };
}
