import type { Trx } from '../../../../database/index.ts';
import type { Core } from '../../../slice.ts';
import { changesSince, moveStoryIn, type Story, storiesById } from '../../../sprints/index.ts';
import type { Team } from '../../../teams/index.ts';
import { chosenMoves, type StoryChoice } from '../../rules/board.ts';
import type { StoryMove } from '../../rules/types.ts';

/** What an answer form says of stories. */
export interface Board {
  choices: readonly StoryChoice[];
  /** The last change of the board when the form was opened. */
  seen: number;
}

/**
 * Moves the stories that were put elsewhere in an answer form. One that somebody else has moved since the form was
 * opened is moved all the same, and it is noted who that was.
 */
export async function moveStories(
  trx: Trx,
  core: Core,
  { team, userId, board }: { team: Team; userId: string; board: Board },
): Promise<StoryMove[]> {
  const chosen = chosenMoves(board.choices);
  if (chosen.length === 0) return [];
  const stories = await storiesById(
    trx,
    chosen.map(({ storyId }) => storyId),
  );
  const moves: StoryMove[] = [];
  for (const { storyId, shown, chosen: status } of chosen) {
    const story = stories.get(storyId);
    if (!story || story.teamId !== team.id || story.status === status || story.status === 'dropped') continue;
    const overtookId = story.status === shown ? null : await whoMoved(trx, story, userId, board.seen);
    await moveStoryIn(trx, core, { storyId, status, by: userId });
    moves.push({ storyId, was: story.status, became: status, overtookId });
  }
  return moves;
}

/** Null where it was the person themself. */
async function whoMoved(trx: Trx, story: Story, userId: string, seen: number): Promise<string | null> {
  const changes = story.sprintId === null ? [] : await changesSince(trx, story.sprintId, seen);
  const last = changes.findLast(({ subjectId, field }) => subjectId === story.id && field === 'status');
  return last && last.byUserId !== userId ? last.byUserId : null;
}
