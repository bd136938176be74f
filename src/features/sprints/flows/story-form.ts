import type { Db, Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Conflicts, SavedStory, Story, StoryFields } from '../rules/index.ts';
import {
  readStoryForm,
  type StoryInput,
  type StoryMetadata,
  taskLine,
  type WrittenStory,
} from '../schema/index.ts';
import { dependenciesOf, latestPosition, storiesById, tasksOf } from '../store/index.ts';
import { conflictsWords } from '../views/conflicts.ts';
import type { StoryForm, StoryValues } from '../views/story-form.ts';
import { addStoryIn } from './add-story.ts';
import { changeStoryIn } from './change-story.ts';
import { keepDependencies } from './dependencies.ts';
import { knowPeople } from './know-people.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { settingsOf } from './settings.ts';
import { splitStoryIn } from './split-story.ts';
import { keepTasks } from './tasks.ts';
import { whereToAdd } from './where-to-add.ts';
import { teamOf } from './which-sprint.ts';
import { requireStory, requireStoryById } from './which-story.ts';

/** The form for a new story of a team; whole where `values` are of its rest. */
export async function newStoryForm(
  db: Db,
  teamId: string,
  values: StoryValues = {},
  isSplit = false,
): Promise<StoryForm> {
  const isWhole = Boolean(values.type ?? values.notes);
  const metadata: StoryMetadata = { teamId, storyId: null, seen: null, isWhole, isSplit };
  return formWith(db, metadata, values);
}

/** The form for a story as it is now. */
export async function storyFormOf(db: Db, story: Story): Promise<StoryForm> {
  const seen = await latestPosition(db, story.workspaceId);
  const metadata = { teamId: story.teamId, storyId: story.id, seen, isWhole: false, isSplit: false };
  return formWith(db, metadata, await valuesOf(db, story));
}

/** The same form with what was written in it so far, and more or other inputs. */
export async function formAgain(
  db: Db,
  metadata: StoryMetadata,
  written: WrittenStory,
  but: Pick<StoryForm, 'says' | 'tooBig'> = {},
): Promise<StoryForm> {
  const story = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  const given = Object.entries(written).filter(([, value]) => value !== undefined);
  const values = { ...(story && (await valuesOf(db, story))), ...Object.fromEntries(given) };
  return { ...(await formWith(db, metadata, values)), ...but };
}

async function formWith(db: Db, metadata: StoryMetadata, values: StoryValues): Promise<StoryForm> {
  const story = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  return {
    settings: await settingsOf(db, metadata.teamId),
    metadata: JSON.stringify(metadata),
    ...{ key: story?.key ?? null, values, isWhole: metadata.isWhole, isSplit: metadata.isSplit },
  };
}

async function valuesOf(db: Db, story: Story): Promise<StoryValues> {
  const needed = (await dependenciesOf(db, [story.id])).map(({ needsStoryId }) => needsStoryId);
  const needs = await storiesById(db, needed);
  const { key, title, estimate, priority, assignees, type, notes, epic, rice } = story;
  return {
    ...{ key, title, assignees, type, notes, epic, priority },
    estimate: estimate === null ? '' : String(estimate),
    goal: story.isGoal ? ['yes'] : [],
    criteria: story.acceptanceCriteria.join('\n'),
    tasks: (await tasksOf(db, [story.id])).map(taskLine).join('\n'),
    dependencies: [...needs.values()].map((one) => one.key).join(', '),
    paths: story.ownedPaths.join('\n'),
    ...(rice && {
      ...{ reach: String(rice.reach), impact: String(rice.impact) },
      ...{ confidence: String(rice.confidence), effort: String(rice.effort) },
    }),
  };
}

export type FormOutcome =
  | (SavedStory & { parts: Story[] })
  /** Nothing was written: the form as it is to be shown again. */
  | { kind: 'again'; form: StoryForm };

/**
 * Keeps what somebody wrote in the form of a story: the story, its tasks, what it needs and the parts it is split into,
 * or nothing of it.
 *
 * @throws FormErrors, UserError with a sentence under the input that needs another look
 */
export async function saveStoryForm(
  core: Core,
  deed: Entered & { metadata: StoryMetadata; written: WrittenStory },
): Promise<FormOutcome> {
  const { metadata, written } = deed;
  const { db } = core.database;
  const kept = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  const reading = readStoryForm(written, await settingsOf(db, metadata.teamId), kept?.notes);
  if (reading.kind === 'too-big') {
    return { kind: 'again', form: await formAgain(db, metadata, written, { tooBig: reading.says }) };
  }
  const { input } = reading;
  await knowPeople(core, deed.inbound.workspaceId, input.fields.assignees ?? []);
  const saved = await once(core, deed, (trx) => keep(trx, core, deed, input));
  if (saved.kind === 'saved') return saved;
  const named = saved.conflicts.flatMap(({ by, theirs }) => [
    by,
    ...(Array.isArray(theirs) ? theirs : [theirs]),
  ]);
  const ids = named.filter((id) => typeof id === 'string');
  const people = await peopleById(db, deed.inbound.workspaceId, ids);
  const { unit } = await settingsOf(db, metadata.teamId);
  const says = conflictsWords(saved.conflicts, people, unit);
  return { kind: 'again', form: await formAgain(db, { ...metadata, seen: saved.seen }, written, { says }) };
}

async function keep(
  trx: Trx,
  core: Core,
  { userId, metadata }: Entered & { metadata: StoryMetadata },
  input: StoryInput,
): Promise<(SavedStory & { parts: Story[] }) | Conflicts> {
  const team = await teamOf(trx, metadata.teamId);
  await requireTeammate(trx, team, userId);
  const saved = await (metadata.storyId === null
    ? addNew(trx, core, team, input, userId)
    : change(trx, core, metadata.storyId, { seen: metadata.seen, input, userId }));
  if (saved.kind === 'conflicts') return saved;
  const { story } = saved;
  if (input.tasks) await keepTasks(trx, core, story, input.tasks, { by: userId });
  if (input.needs) {
    await keepDependencies(trx, core, story, await idsOf(trx, team, input.needs), { by: userId });
  }
  const notices = [...input.notices, ...saved.notices];
  if (!input.parts) return { kind: 'saved', story, notices, parts: [] };
  const split = await splitStoryIn(trx, core, { storyId: story.id, parts: input.parts, by: userId });
  return { kind: 'saved', story: split.parent, notices: [...notices, ...split.notices], parts: split.parts };
}

async function addNew(
  trx: Trx,
  core: Core,
  team: Team,
  { fields, key }: StoryInput,
  userId: string,
): Promise<SavedStory> {
  const { sprint } = await whereToAdd(trx, team.id);
  const story = { ...fields, ...(key && { key }), teamId: team.id, sprintId: sprint?.id ?? null };
  return addStoryIn(trx, core, { story, by: userId });
}

/** The key stays as it is where its input was emptied. */
function change(
  trx: Trx,
  core: Core,
  storyId: string,
  { seen, input: { fields, key }, userId }: { seen: number | null; input: StoryInput; userId: string },
): Promise<SavedStory | Conflicts> {
  const changed: Partial<StoryFields> = { ...fields, ...(key && { key }) };
  return changeStoryIn(trx, core, { storyId, fields: changed, seen, by: userId });
}

async function idsOf(trx: Trx, team: Team, keys: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const key of keys) {
    const story = await requireStory(trx, team, key).catch((error: unknown) => {
      throw error instanceof UserError ? new UserError(error.reply, 'dependencies') : error;
    });
    ids.push(story.id);
  }
  return ids;
}
