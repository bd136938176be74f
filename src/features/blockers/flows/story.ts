import type { Button } from '@slack/types';
import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { findStory, readKey, type Story, settingsIn, storyByKey } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { type Blocker, keysIn, storyKeyIn } from '../rules/index.ts';
import { openOfStories } from '../store/index.ts';
import { type AboutStory, storyButtons } from '../views/story.ts';

/**
 * The key of the story that a blocker is about: of the team's where what was given or written is one, in capitals or
 * not; else as it was written. Null where none is named.
 */
export async function storyKeyOf(
  db: Db,
  team: Team,
  { text, storyKey }: { text: string; storyKey: string | null },
): Promise<{ key: string | null; isKnown: boolean }> {
  const given = storyKey === null ? null : (readKey(storyKey) ?? storyKey);
  for (const written of given === null ? keysIn(text).slice(0, MOST_KEYS) : [given]) {
    for (const key of new Set([written, withZeros(written)])) {
      if (await storyByKey(db, team.id, key)) return { key, isKnown: true };
    }
  }
  return { key: storyKey ?? storyKeyIn(text), isKnown: false };
}

const MOST_KEYS = 5;

/** 'ERP-002' for 'ERP-2', as keys are usually written. */
function withZeros(key: string): string {
  return key.replace(/\d+$/, (number) => number.padStart(3, '0'));
}

/**
 * The story on whose card "Raise a blocker" was pressed, with its team.
 *
 * @throws UserError where it is gone
 */
export async function requireStoryToRaise(
  db: Db,
  workspaceId: string,
  storyId: string,
): Promise<{ story: Story; team: Team }> {
  const story = await findStory(db, storyId);
  const team = story && (await findTeam(db, story.teamId));
  if (team && story.workspaceId === workspaceId) return { story, team };
  throw new UserError('That story is gone. `/blocker` and what blocks you raises a blocker without it.');
}

/** What can be done about blockers on a story's card: another is raised, those that are open are looked at. */
export async function storyActions(db: Db, storyId: string): Promise<Button[]> {
  const story = await findStory(db, storyId);
  return story ? storyButtons(story, await openOfStories(db, story.teamId, [story.key])) : [];
}

/** The team's story that a blocker names; null where it names none, or one that is not kept here. */
export async function aboutStory(
  db: Db,
  { teamId, storyKey }: Pick<Blocker, 'teamId' | 'storyKey'>,
): Promise<AboutStory | null> {
  const story = storyKey === null ? undefined : await storyByKey(db, teamId, storyKey);
  return story ? { ...story, unit: (await settingsIn(db, story)).unit } : null;
}
