import type { Core } from '../../slice.ts';
import type { Story } from '../rules/index.ts';
import { chooseStories } from './choose-stories.ts';
import type { Entered } from './once.ts';
import { requireStoryById } from './which-story.ts';

/** Puts one story into a sprint, and gives it as it is then. */
export async function includeStory(
  core: Core,
  { inbound, userId, storyId, sprintId }: Entered & { storyId: string; sprintId: string },
): Promise<Story> {
  await chooseStories(core, { inbound, userId, sprintId, add: [storyId], remove: [] });
  return requireStoryById(core.database.db, storyId);
}
