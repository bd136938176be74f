import { newId, type Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import {
  nextKeys,
  readKey,
  type SavedStory,
  type Story,
  type StoryFields,
  type Task,
} from '../rules/index.ts';
import { insertDependencies, insertStories, keysOf } from '../store/index.ts';
import { checkStory } from './check-story.ts';
import { storyFields } from './fields.ts';
import { type By, type Logged, logStories, refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { settingsOf } from './settings.ts';
import { keepTasks } from './tasks.ts';
import { teamOf } from './which-sprint.ts';

/** A story to be; what is left out is empty, of type 'feature', and stands in the backlog. */
export interface NewStory extends Partial<Omit<StoryFields, 'status'>> {
  teamId: string;
  title: string;
}

/**
 * Adds a story, in a sprint if one is named, with the tasks and dependencies that were typed with it.
 *
 * @throws UserError under the input of the field's name; for those who are not in the team
 */
export function addStory(
  core: Core,
  added: Entered & {
    story: NewStory;
    tasks?: readonly Pick<Task, 'title' | 'hours'>[];
    /** Ids of the stories that it needs. */
    needs?: readonly string[];
  },
): Promise<SavedStory> {
  const { userId, story, tasks = [], needs = [] } = added;
  return once(core, added, async (trx) => {
    await requireTeammate(trx, await teamOf(trx, story.teamId), userId);
    const saved = await addStoryIn(trx, core, { story, by: userId });
    if (tasks.length > 0) await keepTasks(trx, core, saved.story, tasks, { by: userId });
    await needFirst(trx, core, saved.story, needs, { by: userId });
    return saved;
  });
}

/** The same in the caller's transaction, for whoever may. */
export async function addStoryIn(
  trx: Trx,
  core: Core,
  { story, ...by }: By & { story: NewStory },
): Promise<SavedStory> {
  const team = await teamOf(trx, story.teamId);
  const key = story.key === undefined ? undefined : requireKey(story.key);
  const checking = { ...story, ...(key && { key }) };
  const newcomers = [...new Set(story.assignees ?? [])];
  const { sprintId } = story;
  const notices = await checkStory(trx, team, checking, { newcomers, sprintId, cause: by.cause ?? null });
  const wanted = { ...checking, assignees: newcomers };
  const [only] = await insertNew(trx, core, by, [key ? { ...wanted, key } : wanted]);
  if (!only) throw new Error('A story was added and is not there');
  return { kind: 'saved', story: only, notices };
}

/** Enters stories that have been looked at, all of one team; those without a key get the next ones. */
export async function insertNew(
  trx: Trx,
  core: Core,
  by: By,
  added: readonly NewStory[],
  prefix?: string,
): Promise<Story[]> {
  const [first] = added;
  if (!first) return [];
  const { workspaceId, id: teamId } = await teamOf(trx, first.teamId);
  const keys = await freeKeys(trx, teamId, added.filter((story) => !story.key).length, prefix);
  const now = core.clock.now();
  const stories = added.map((story) => ({
    ...EMPTY,
    ...story,
    ...{ id: newId(), workspaceId, teamId, key: story.key ?? keys.shift() ?? '' },
    ...{ title: story.title.trim(), statusSince: now, createdBy: by.by ?? '', createdAt: now },
  }));
  await insertStories(trx, stories);
  await logStories(
    trx,
    core,
    by,
    stories.map((story) => ({ story, changes: [creationOf(story)] })),
  );
  await refreshHomes(
    trx,
    core,
    workspaceId,
    stories.flatMap((story) => story.assignees),
  );
  return stories;
}

const EMPTY: Omit<StoryFields, 'key' | 'title'> = {
  ...{ notes: '', epic: '', estimate: null, priority: null, type: 'feature', status: 'backlog' },
  ...{ sprintId: null, parentId: null, isGoal: false, assignees: [] },
  ...{ acceptanceCriteria: [], ownedPaths: [], rice: null },
};

function requireKey(text: string): string {
  const key = readKey(text);
  if (key) return key;
  throw new UserError(
    `${quoted(text, 40)} is no key. A key is letters, a dash and a number: ERP-001.`,
    'key',
  );
}

async function freeKeys(trx: Trx, teamId: string, count: number, prefix?: string): Promise<string[]> {
  if (count === 0) return [];
  const keys = (await keysOf(trx, teamId)).map((story) => story.key);
  return nextKeys(prefix ?? (await settingsOf(trx, teamId)).keyPrefix, keys, count);
}

function creationOf(story: Story): Logged {
  return { field: 'created', was: null, became: { ...storyFields(story), createdBy: story.createdBy } };
}

/** What a story needs that is new closes no circle: nothing needs it yet. */
async function needFirst(
  trx: Trx,
  core: Core,
  story: Story,
  needs: readonly string[],
  by: By,
): Promise<void> {
  const needed = [...new Set(needs)];
  await insertDependencies(
    trx,
    needed.map((needsStoryId) => ({ storyId: story.id, needsStoryId })),
  );
  const changes = needed.map((became): Logged => ({ field: 'dependencies', was: null, became }));
  await logStories(trx, core, by, [{ story, changes }]);
}
