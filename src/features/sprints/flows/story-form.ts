import type { Db } from '../../../database/index.ts';
import type { SprintSettings, Story } from '../rules/index.ts';
import { type StoryMetadata, taskLine, type WrittenStory } from '../schema/index.ts';
import { dependenciesOf, latestPosition, storiesById, tasksOf } from '../store/index.ts';
import type { StoryForm, StoryValues } from '../views/story-form.ts';
import { settingsIn } from './settings.ts';
import { whereToAdd } from './where-to-add.ts';
import { requireStoryById } from './which-story.ts';

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
  but: Pick<StoryForm, 'says' | 'tooBig' | 'renewed'> = {},
): Promise<StoryForm> {
  const story = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  const given = Object.entries(written).filter(([, value]) => value !== undefined);
  const values = { ...(story && (await valuesOf(db, story))), ...Object.fromEntries(given) };
  return { ...(await formWith(db, metadata, values)), ...but };
}

async function formWith(db: Db, metadata: StoryMetadata, values: StoryValues): Promise<StoryForm> {
  const story = metadata.storyId === null ? null : await requireStoryById(db, metadata.storyId);
  return {
    settings: await settingsOfForm(db, metadata, story),
    metadata: JSON.stringify(metadata),
    ...{ key: story?.key ?? null, values, isWhole: metadata.isWhole, isSplit: metadata.isSplit },
  };
}

/** How the estimate in a form is meant: where its story stands, or where a new one will. */
export async function settingsOfForm(
  db: Db,
  { teamId }: Pick<StoryMetadata, 'teamId'>,
  story: Story | null,
): Promise<SprintSettings> {
  if (story) return settingsIn(db, story);
  const { sprint } = await whereToAdd(db, teamId);
  return settingsIn(db, { teamId, sprintId: sprint?.id ?? null });
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
