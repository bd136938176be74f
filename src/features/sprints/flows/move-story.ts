import type { Db, Trx } from '../../../database/index.ts';
import { formatSpan } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findPerson } from '../../workspaces/index.ts';
import { type SavedStory, type Status, type Story, statusWords } from '../rules/index.ts';
import { eventsOf } from '../store/index.ts';
import { asItStands, changeStoryIn } from './change-story.ts';
import type { By } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

interface Move {
  storyId: string;
  status: Status;
  /** The position of the last event when the person saw where it stood; what happened in the last minute, without. */
  seen?: number | null;
}

const JUST_NOW_MS = 60_000;

/**
 * Moves a story on the board. The last who moves it stands; they are told in a notice if somebody was faster.
 *
 * @throws UserError for those who are not in the team, and for a story of a closed sprint
 */
export function moveStory(core: Core, deed: Entered & Move): Promise<SavedStory> {
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, deed.storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), deed.userId);
      return moveStoryIn(trx, core, { ...deed, by: deed.userId });
    },
    (trx) => asItStands(trx, deed.storyId),
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function moveStoryIn(
  trx: Trx,
  core: Core,
  { storyId, status, seen = null, ...by }: By & Move,
): Promise<SavedStory> {
  const was = await requireStoryById(trx, storyId);
  const faster = await whoWasFaster(trx, was, { seen, by: by.by, now: core.clock.now() });
  const moved = await changeStoryIn(trx, core, { storyId, fields: { status }, seen: null, ...by });
  if (moved.kind !== 'saved') throw new Error('A move without a form met a conflict');
  const { story } = moved;
  const stands = was.status === status ? 'It was there already.' : `It is in ${statusWords(status)} now.`;
  return {
    ...moved,
    notices: [
      ...(faster || was.status === status ? [[faster, stands].filter(Boolean).join(' ')] : []),
      ...moved.notices,
      ...(story.sprintId === null && status !== 'dropped' ? [`${story.key} is in no sprint.`] : []),
    ],
  };
}

/** 'Ola moved ERP-001 to Testing 2 h ago.', of somebody else who did since one looked. */
async function whoWasFaster(
  db: Db,
  story: Story,
  { seen, by, now }: { seen: number | null; by: string | null; now: Date },
): Promise<string | null> {
  const events = await eventsOf(db, story.id, seen ?? 0);
  const moves = events.filter(({ field }) => field === 'status');
  const last = moves.at(-1);
  if (!last || last.byUserId === null || last.byUserId === by) return null;
  const agoMs = now.getTime() - last.at.getTime();
  if (seen === null && agoMs > JUST_NOW_MS) return null;
  const name = (await findPerson(db, story.workspaceId, last.byUserId))?.name ?? 'Somebody';
  const ago = agoMs < JUST_NOW_MS ? 'just before you' : `${formatSpan(agoMs)} ago`;
  return `${name} moved ${story.key} to ${statusWords(story.status)} ${ago}.`;
}
