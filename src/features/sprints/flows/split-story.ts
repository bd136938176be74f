import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { prefixOf, type Story } from '../rules/index.ts';
import { dependenciesOf, dependentsOn, storiesById } from '../store/index.ts';
import { insertNew, type NewStory } from './add-story.ts';
import { keepStory } from './change-story.ts';
import { checkStory } from './check-story.ts';
import { keepDependencies } from './dependencies.ts';
import type { By } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

/** A part of a story, in the team's unit. */
type Part = Pick<Story, 'title' | 'estimate'>;

export interface Split {
  storyId: string;
  parts: readonly Part[];
}

interface SplitStory {
  /** The story that was split: dropped, its work is in its parts. */
  parent: Story;
  parts: Story[];
  notices: string[];
}

/**
 * Splits a story into parts that stand where it stood, keep it as their parent and its people, priority and type. They
 * need what it needed, and what needed it needs all of them.
 *
 * @throws UserError under the input 'parts' for fewer than two and for an estimate that does not do; for a story that is
 * done or dropped; for those who are not in the team
 */
export function splitStory(core: Core, deed: Entered & Split): Promise<SplitStory> {
  return once(core, deed, async (trx) => {
    const story = await requireStoryById(trx, deed.storyId);
    await requireTeammate(trx, await teamOf(trx, story.teamId), deed.userId);
    return splitStoryIn(trx, core, { ...deed, by: deed.userId });
  });
}

/** The same in the caller's transaction, for whoever may. */
export async function splitStoryIn(
  trx: Trx,
  core: Core,
  { storyId, parts, by }: Pick<By, 'by'> & Split,
): Promise<SplitStory> {
  const story = await requireStoryById(trx, storyId);
  if (story.status === 'done' || story.status === 'dropped') {
    throw new UserError(`${story.key} is ${story.status}: there is nothing left to split.`);
  }
  if (parts.length < 2) throw new UserError('Write at least two parts, a line for each.', 'parts');
  const notices = await checkParts(trx, story, parts);
  const why = { by, cause: 'split' as const };
  const { teamId, epic, priority, type, sprintId, isGoal, assignees } = story;
  const shared = { teamId, epic, priority, type, sprintId, isGoal, assignees, parentId: story.id };
  const stories = parts.map(({ title, estimate }): NewStory => ({ ...shared, title, estimate }));
  const added = await insertNew(trx, core, why, stories, prefixOf(story.key));
  await handOnDependencies(trx, core, story, added, why);
  const parent = await keepStory(trx, core, story, { status: 'dropped' }, why);
  return { parent, parts: added, notices };
}

async function checkParts(trx: Trx, story: Story, parts: readonly Part[]): Promise<string[]> {
  const team = await teamOf(trx, story.teamId);
  const notices = new Set<string>();
  for (const { title, estimate } of parts) {
    const said = await checkStory(
      trx,
      team,
      { title, estimate },
      { newcomers: [], sprintId: story.sprintId },
    ).catch((error: unknown) => {
      throw error instanceof UserError ? new UserError(error.reply, 'parts') : error;
    });
    for (const notice of said) notices.add(notice);
  }
  return [...notices];
}

async function handOnDependencies(
  trx: Trx,
  core: Core,
  story: Story,
  parts: readonly Story[],
  by: By,
): Promise<void> {
  const needs = (await dependenciesOf(trx, [story.id])).map((one) => one.needsStoryId);
  for (const part of parts) await keepDependencies(trx, core, part, needs, by);
  await keepDependencies(trx, core, story, [], by);
  const dependents = (await dependentsOn(trx, [story.id])).map((one) => one.storyId);
  for (const dependent of (await storiesById(trx, dependents)).values()) {
    const others = (await dependenciesOf(trx, [dependent.id]))
      .map((one) => one.needsStoryId)
      .filter((id) => id !== story.id);
    await keepDependencies(trx, core, dependent, [...others, ...parts.map((part) => part.id)], by);
  }
}
