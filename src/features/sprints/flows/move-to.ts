import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { type Status, type Story, statusWords } from '../rules/index.ts';
import { itemsOf } from '../store/index.ts';
import type { Moved } from '../views/done.ts';
import { moveStory } from './move-story.ts';
import type { Entered } from './once.ts';
import { settingsOf } from './settings.ts';
import { requireStoryById } from './which-story.ts';

/** Moves a story, and tells what its being done means. */
export async function moveTo(
  core: Core,
  deed: Entered & { storyId: string; status: Status },
): Promise<Moved> {
  const { db } = core.database;
  const { status: was } = await requireStoryById(db, deed.storyId);
  const { story, notices } = await moveStory(core, deed);
  const definitionOfDone = was !== 'done' && story.status === 'done' ? await whatDoneMeans(db, story) : [];
  return { story, was, notices, definitionOfDone };
}

/**
 * Takes a move back.
 *
 * @throws UserError where somebody has moved it on meanwhile
 */
export async function moveBack(
  core: Core,
  deed: Entered & { storyId: string; from: Status; to: Status },
): Promise<Story> {
  const now = await requireStoryById(core.database.db, deed.storyId);
  if (now.status !== deed.from) {
    throw new UserError(
      `${now.key} was moved on meanwhile: it is in ${statusWords(now.status)}. Nothing was changed.`,
    );
  }
  return (await moveStory(core, { ...deed, status: deed.to })).story;
}

/** The story's own criteria, then the sprint's definition of done, or the team's where the sprint has none. */
async function whatDoneMeans(db: Db, story: Story): Promise<string[]> {
  const items = story.sprintId === null ? [] : await itemsOf(db, story.sprintId);
  const ofSprint = items.filter(({ kind }) => kind === 'done').map(({ text }) => text);
  const usual = ofSprint.length > 0 ? ofSprint : (await settingsOf(db, story.teamId)).definitionOfDone;
  return [...story.acceptanceCriteria, ...usual];
}
