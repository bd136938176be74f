import { min } from 'date-fns/min';
import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import { type Estimating, whyNotToEstimate } from '../rules/index.ts';
import { saveDue, saveStory, storiesIn, votersOf } from '../store/index.ts';
import { askVoters } from './ask.ts';
import { ballotKey, cardKey, reminderKey } from './keys.ts';
import { openRound } from './rounds.ts';
import type { Table } from './table.ts';

/**
 * After anything but a vote: the next story's turn comes, those are asked who can be, the session ends when nothing is
 * left of it; and whatever shows it is brought up to date.
 */
export async function goOn(trx: Trx, core: Core, table: Table): Promise<void> {
  const now = core.clock.now();
  if (table.session.mode === 'live') await openNext(trx, table, now);
  const stories = await storiesIn(trx, table.session.id);
  const isOver = stories.every(({ state }) => state === 'agreed' || state === 'ended');
  const askAt = isOver ? null : await askVoters(trx, core, { ...table, stories });
  const due = [askAt, ...stories.flatMap(({ remindAt, closesAt }) => [remindAt, closesAt])];
  const ahead = due.filter((at) => at !== null);
  await saveDue(trx, table.session.id, {
    endedAt: isOver ? now : null,
    nextDueAt: isOver || ahead.length === 0 ? null : min(ahead),
  });
  await showAnew(trx, core, table);
}

/** Where nothing is voted on or awaits agreement, the first that waits and still can be estimated. */
async function openNext(trx: Trx, table: Table, now: Date): Promise<void> {
  const stories = await storiesIn(trx, table.session.id);
  if (stories.some(({ state }) => state === 'voting' || state === 'revealed')) return;
  const waiting = stories.filter(({ state }) => state === 'waiting');
  const kept = await storiesById(
    trx,
    waiting.map(({ storyId }) => storyId),
  );
  for (const story of waiting) {
    const why = whyNotToEstimate(kept.get(story.storyId));
    if (why === null) return openRound(trx, table, story, { round: 1, now });
    await saveStory(trx, ended(story, why));
  }
}

/** Without an estimate. */
export function ended(story: Estimating, endedBecause: string): Estimating {
  return { ...story, state: 'ended', endedBecause, remindAt: null, closesAt: null };
}

/** The card at once; the letters to people and their Homes after what is newer. */
export async function showAnew(trx: Trx, core: Core, { session }: Pick<Table, 'session'>): Promise<void> {
  const { outbox } = core;
  await outbox.refresh(trx, session.workspaceId, cardKey(session));
  const voters = (await votersOf(trx, session.id)).map(({ userId }) => userId);
  const letters = voters.flatMap((userId) => [
    ballotKey(session, userId),
    reminderKey(session, userId),
    homeKey(userId),
  ]);
  await outbox.refresh(trx, session.workspaceId, letters, { isBulk: true });
}

/** So long the card waits for other votes: fifty in one second are one update. */
const GATHER_MS = 1000;

/** Somebody has voted: their own letters say so at once, the card in a moment. */
export async function showVote(
  trx: Trx,
  core: Core,
  { session }: Pick<Table, 'session'>,
  userId: string,
): Promise<void> {
  const { outbox } = core;
  const { workspaceId } = session;
  await outbox.refresh(trx, workspaceId, cardKey(session), { isBulk: true, gatherMs: GATHER_MS });
  const own = [ballotKey(session, userId), reminderKey(session, userId), homeKey(userId)];
  await outbox.refresh(trx, workspaceId, own);
}
