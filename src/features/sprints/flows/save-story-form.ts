import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Conflicts, SavedStory, SprintEvent, Story, StoryFields } from '../rules/index.ts';
import {
  inputsOf,
  readStoryForm,
  type StoryInput,
  type StoryMetadata,
  type WrittenStory,
  withoutFields,
} from '../schema/index.ts';
import { eventsOf } from '../store/index.ts';
import { conflictsWords } from '../views/conflicts.ts';
import type { StoryForm } from '../views/story-form.ts';
import { addStoryIn } from './add-story.ts';
import { changeStoryIn } from './change-story.ts';
import { keepDependencies } from './dependencies.ts';
import { knowPeople } from './know-people.ts';
import { mergeNeeds, mergeTasks } from './merge-lists.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { splitStoryIn } from './split-story.ts';
import { formAgain, settingsOfForm } from './story-form.ts';
import { keepTasks } from './tasks.ts';
import { whereToAdd } from './where-to-add.ts';
import { teamOf } from './which-sprint.ts';
import { requireStory, requireStoryById } from './which-story.ts';

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
  const reading = readStoryForm(written, await settingsOfForm(db, metadata, kept), kept?.notes);
  if (reading.kind === 'too-big') {
    return { kind: 'again', form: await formAgain(db, metadata, written, { tooBig: reading.says }) };
  }
  const { input } = reading;
  await knowPeople(core, deed.inbound.workspaceId, input.fields.assignees ?? []);
  const saved = await once(core, deed, (trx) => keep(trx, core, deed, input));
  return saved.kind === 'saved' ? saved : { kind: 'again', form: await formWithTheirs(core, deed, saved) };
}

/** The form with what is in conflict as it was written, and everything else as the others made it. */
async function formWithTheirs(
  core: Core,
  { inbound, metadata, written }: Entered & { metadata: StoryMetadata; written: WrittenStory },
  { conflicts, seen }: Conflicts,
): Promise<StoryForm> {
  const { db } = core.database;
  const changed = await eventsOf(db, metadata.storyId ?? '', metadata.seen ?? 0);
  const mine = new Set<SprintEvent['field']>(conflicts.map(({ field }) => field));
  const theirs = changed.map(({ field }) => field).filter((field) => !mine.has(field));
  const named = conflicts.flatMap(({ by, theirs: value }) => [
    by,
    ...(Array.isArray(value) ? value : [value]),
  ]);
  const ids = named.filter((id) => typeof id === 'string');
  const people = await peopleById(db, inbound.workspaceId, ids);
  const story = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  const { unit } = await settingsOfForm(db, metadata, story);
  const says = conflictsWords(conflicts, people, unit);
  const renewed = { inputs: inputsOf(theirs), sign: String(seen) };
  return formAgain(db, { ...metadata, seen }, withoutFields(written, theirs), { says, renewed });
}

async function keep(
  trx: Trx,
  core: Core,
  { userId, metadata }: Entered & { metadata: StoryMetadata },
  input: StoryInput,
): Promise<(SavedStory & { parts: Story[] }) | Conflicts> {
  const team = await teamOf(trx, metadata.teamId);
  await requireTeammate(trx, team, userId);
  const opened = { storyId: metadata.storyId, seen: metadata.seen, userId };
  const tasks = await mergeTasks(trx, input.tasks, opened);
  if (tasks.kind === 'conflicts') return tasks;
  const saved = await (metadata.storyId === null
    ? addNew(trx, core, team, input, userId)
    : change(trx, core, metadata.storyId, { seen: metadata.seen, input, userId }));
  if (saved.kind === 'conflicts') return saved;
  const { story } = saved;
  if (tasks.kind === 'write') await keepTasks(trx, core, story, tasks.tasks, { by: userId });
  if (input.needs) {
    const needs = await mergeNeeds(trx, story, await idsOf(trx, team, input.needs), opened);
    await keepDependencies(trx, core, story, needs, { by: userId });
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
