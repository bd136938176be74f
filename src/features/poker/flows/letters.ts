import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Target } from '../schema.ts';
import { findSession, ownVotes } from '../store/index.ts';
import type { OwnVote, Shown, ShownStory } from '../views/shown.ts';
import { shownSession } from './show.ts';
import { requireTable } from './table.ts';
import { requireTurn } from './turns.ts';

/** A session with what everybody may see, and one person's own votes. */
export interface Letter {
  shown: Shown;
  own: OwnVote[];
}

export async function letterTo(
  db: Db,
  { sessionId, userId }: { sessionId: string; userId: string },
  now: Date,
): Promise<Letter | null> {
  const session = await findSession(db, sessionId);
  const shown = session && (await shownSession(db, session, now));
  return shown ? { shown, own: await ownVotes(db, sessionId, userId) } : null;
}

/**
 * The same for a form.
 *
 * @throws UserError where nothing is open for anybody's vote any more
 */
export async function openLetterTo(
  db: Db,
  whose: { sessionId: string; userId: string },
  now: Date,
): Promise<Letter> {
  const letter = await letterTo(db, whose, now);
  if (letter?.shown.stories.some(({ state }) => state === 'voting')) return letter;
  throw new UserError(
    'Nothing is open for your vote here any more. The card in the channel shows what came of it.',
  );
}

/** What the form asks in which somebody says why they voted so. */
export interface ReasonForm {
  shown: Shown;
  story: ShownStory;
  /** What they said before; '' for nothing. */
  reason: string;
}

/** @throws UserError where the votes do not lie open, or they did not vote in this round */
export async function reasonFormFor(db: Db, userId: string, target: Target, now: Date): Promise<ReasonForm> {
  const table = await requireTable(db, target.sessionId);
  await requireTurn(db, table, target, 'revealed');
  const shown = await shownSession(db, table.session, now);
  const story = shown?.stories.find(({ storyId }) => storyId === target.storyId);
  const round = story?.rounds.find((one) => one.round === target.round);
  if (!shown || !story || !round?.votes.some((vote) => vote.userId === userId)) {
    throw new UserError('Those who voted in this round say why. Vote in the next one.');
  }
  return { shown, story, reason: round.reasons.find((one) => one.userId === userId)?.reason ?? '' };
}
