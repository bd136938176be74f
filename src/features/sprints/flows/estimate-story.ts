import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Cause, SavedStory } from '../rules/index.ts';
import { asItStands, changeStoryIn } from './change-story.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

interface Estimate {
  storyId: string;
  /** In the team's unit; null takes the estimate back. */
  estimate: number | null;
}

/**
 * Puts an estimate on a story.
 *
 * @throws UserError for what is refused, 13 points and more among it; for those who are not in the team
 */
export function estimateStory(core: Core, deed: Entered & Estimate): Promise<SavedStory> {
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, deed.storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), deed.userId);
      return estimateStoryIn(trx, core, { ...deed, by: deed.userId, cause: null });
    },
    (trx) => asItStands(trx, deed.storyId),
  );
}

/** The same in the caller's transaction, for whoever may; `cause` says where the estimate comes from. */
export async function estimateStoryIn(
  trx: Trx,
  core: Core,
  { storyId, estimate, by, cause }: Estimate & { by: string | null; cause: Cause | null },
): Promise<SavedStory> {
  const change = { storyId, fields: { estimate }, seen: null, by, cause };
  const saved = await changeStoryIn(trx, core, change);
  if (saved.kind !== 'saved') throw new Error('An estimate without a form met a conflict');
  return saved;
}
