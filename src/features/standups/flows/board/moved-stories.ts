import type { Db } from '../../../../database/index.ts';
import { type Story, storiesById } from '../../../sprints/index.ts';
import type { FullAnswer } from '../../rules/types.ts';

/** The stories that an answer moved, by id. */
export async function movedStories(db: Db, { moves }: FullAnswer): Promise<ReadonlyMap<string, Story>> {
  if (moves.length === 0) return new Map();
  return storiesById(
    db,
    moves.map(({ storyId }) => storyId),
  );
}
