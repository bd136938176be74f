import type { Db } from '../../../database/index.ts';
import {
  inPriorityOrder,
  type Sprint,
  type SprintEvent,
  type SprintSettings,
  type Story,
} from '../rules/index.ts';
import {
  dependentsOn,
  eventsInSprint,
  eventsOf,
  prerequisiteIds,
  sprintsById,
  storiesById,
  storiesInBacklog,
  storiesInSprint,
  storiesOfPerson,
} from '../store/index.ts';
import { settingsOf } from './settings.ts';

/** The stories of a sprint in the team's order of priority, without those dropped. */
export async function storiesOf(db: Db, sprintId: string): Promise<Story[]> {
  const stories = await storiesInSprint(db, sprintId);
  const [first] = stories;
  if (!first) return [];
  return inPriorityOrder(stories, (await settingsOf(db, first.teamId)).priorities);
}

/** The stories of a team that stand in no sprint and are to be done, most important first. */
export async function backlogOf(db: Db, settings: SprintSettings, teamId: string): Promise<Story[]> {
  return inPriorityOrder(await storiesInBacklog(db, teamId), settings.priorities);
}

/**
 * The stories in a team's backlog whose key or title holds each word of a text, most important first; those whose key
 * begins with it come before. At most `limit`.
 */
export async function searchBacklog(db: Db, teamId: string, text: string, limit: number): Promise<Story[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (await storiesInBacklog(db, teamId)).filter(({ key, title }) => {
    const searched = `${key} ${title}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const ordered = inPriorityOrder(found, (await settingsOf(db, teamId)).priorities);
  const named = (story: Story) => words.length > 0 && story.key.toLowerCase().startsWith(words.join('-'));
  return ordered.toSorted((a, b) => Number(named(b)) - Number(named(a))).slice(0, limit);
}

/** What somebody is assigned to in running sprints and has not done, most important first; of one team, or of all. */
export async function openStoriesOf(
  db: Db,
  workspaceId: string,
  userId: string,
  teamId: string | null,
): Promise<Story[]> {
  return inPriorityOrder(await storiesOfPerson(db, { workspaceId, userId, teamId }, ['running']), 'moscow');
}

/** The stories that need this one, by key. */
export async function dependentsOf(db: Db, storyId: string): Promise<Story[]> {
  const dependents = await dependentsOn(db, [storyId]);
  const stories = await storiesById(
    db,
    dependents.map((one) => one.storyId),
  );
  return [...stories.values()].toSorted((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
}

/** The sprints that must be closed before this one starts. */
export async function prerequisitesOf(db: Db, sprintId: string): Promise<Sprint[]> {
  const needed = await prerequisiteIds(db, sprintId);
  const sprints = await sprintsById(db, needed);
  return needed.flatMap((id) => sprints.get(id) ?? []);
}

/** What happened to a sprint, to its stories and to those that left it after a position, in order. */
export function changesSince(db: Db, sprintId: string, position: number): Promise<SprintEvent[]> {
  return eventsInSprint(db, sprintId, position);
}

/** What happened to a story or a sprint, from its beginning, in order. */
export function historyOf(db: Db, subjectId: string): Promise<SprintEvent[]> {
  return eventsOf(db, subjectId);
}
