import { newId, type Trx } from '../../../database/index.ts';
import { addWorkingMs } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import {
  findSprint,
  type Sprint,
  type SprintEvent,
  type Story,
  settingsOf,
  storiesById,
  storiesOf,
} from '../../sprints/index.ts';
import { calendarOf, findTeam } from '../../teams/index.ts';
import { isSameStay, type Stay, stayOf } from '../rules/stay.ts';
import { askedFor } from '../store/asked.ts';
import { saveStays, staysIn, staysOfStories } from '../store/stays.ts';
import { requestKey } from './keys.ts';

const HOUR_MS = 60 * 60_000;

/** Stories that came into a column, left it or their sprint: whoever was asked to take them is asked no longer. */
export async function followStays(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const ids = await touchedBy(trx, events);
  if (ids.length === 0) return;
  const stories = await storiesById(trx, ids);
  const sprints = await sprintsOfStories(trx, stories.values());
  const stays = await staysOfStories(trx, ids);
  for (const story of stories.values()) {
    const sprint = sprints.get(story.sprintId ?? '');
    await followStory(trx, core, { story, sprint, stays: stays.filter((one) => one.storyId === story.id) });
  }
}

/** Stories that were moved, and those of sprints that began or ended. */
async function touchedBy(trx: Trx, events: readonly SprintEvent[]): Promise<string[]> {
  const moved = events.filter(({ subject, field }) => subject === 'story' && MOVES.has(field));
  const ids = new Set(moved.map(({ subjectId }) => subjectId));
  for (const { subject, subjectId, field } of events) {
    if (subject !== 'sprint' || field !== 'state') continue;
    for (const { id } of await storiesOf(trx, subjectId)) ids.add(id);
    for (const { storyId } of await staysIn(trx, subjectId)) ids.add(storyId);
  }
  return [...ids];
}

const MOVES: ReadonlySet<SprintEvent['field']> = new Set(['created', 'status', 'sprintId']);

async function sprintsOfStories(trx: Trx, stories: Iterable<Story>): Promise<Map<string, Sprint>> {
  const found = new Map<string, Sprint>();
  for (const id of new Set([...stories].map(({ sprintId }) => sprintId))) {
    const sprint = id === null ? undefined : await findSprint(trx, id);
    if (sprint) found.set(sprint.id, sprint);
  }
  return found;
}

async function followStory(
  trx: Trx,
  core: Core,
  { story, sprint, stays }: { story: Story; sprint: Sprint | undefined; stays: readonly Stay[] },
): Promise<void> {
  const now = stayOf(story, sprint);
  const same = now && stays.find((stay) => isSameStay(stay, now));
  const gone = stays.filter((stay) => stay !== same && stay.state !== 'over');
  await saveStays(
    trx,
    gone.map((stay) => ({ ...stay, state: 'over', nextDueAt: null })),
  );
  await refreshRequests(trx, core, gone);
  if (!now || !sprint || (same && same.state !== 'over')) return;
  const began = same ?? (await beginStay(trx, story, { ...now, sprintId: sprint.id }));
  const state = began.takenBy === null ? 'asking' : 'taken';
  const nextDueAt = state === 'asking' ? await dueAt(trx, began) : null;
  const stay: Stay = { ...began, sprintId: sprint.id, state, nextDueAt };
  await saveStays(trx, [stay]);
  await refreshRequests(trx, core, [stay]);
}

async function beginStay(
  trx: Trx,
  { id: storyId, workspaceId, teamId }: Story,
  { status, since, sprintId }: Pick<Stay, 'status' | 'since' | 'sprintId'>,
): Promise<Stay> {
  const { askAfterHours } = await settingsOf(trx, teamId);
  return {
    ...{ id: newId(), workspaceId, teamId, sprintId, storyId, status, since },
    ...{ askAfterHours: askAfterHours[status], state: 'asking', takenBy: null, nextDueAt: null },
  };
}

/** When somebody is asked for the first time; null: never. */
export async function dueAt(trx: Trx, { teamId, since, askAfterHours }: Stay): Promise<Date | null> {
  const team = await findTeam(trx, teamId);
  if (!team || askAfterHours === null) return null;
  return addWorkingMs(await calendarOf(trx, team), since, askAfterHours * HOUR_MS);
}

/** The messages that ask somebody to take these say how things stand now. */
export async function refreshRequests(trx: Trx, core: Core, stays: readonly Stay[]): Promise<void> {
  const [any] = stays;
  if (!any) return;
  const asked = await askedFor(
    trx,
    stays.map(({ id }) => id),
  );
  const keys = new Set([...asked.values()].flat().map(({ messageId }) => requestKey(messageId)));
  if (keys.size > 0) await core.outbox.refresh(trx, any.workspaceId, [...keys]);
}
