import type { Db, Trx } from '../../../database/index.ts';
import { addWorkingMs } from '../../../time/index.ts';
import { storiesById } from '../../sprints/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { type Estimating, type Session, subjectOf } from '../rules/index.ts';
import { saveStory, votersOf, whoVoted } from '../store/index.ts';

const MINUTE_MS = 60_000;
/** Who has not voted is reminded when so much of the time has passed. */
const REMINDED_AFTER = 0.75;
/** A vote on which nobody agrees is waited for no longer than this. */
const LAPSES_AFTER_MS = 2 * 8 * 60 * MINUTE_MS;

/** Opens a round of votes on a story as it stands now, for the session's time. */
export async function openRound(
  trx: Trx,
  { session, team }: { session: Session; team: Team },
  story: Estimating,
  { round, now }: { round: number; now: Date },
): Promise<void> {
  const calendar = await calendarOf(trx, team);
  const ms = session.openMinutes * MINUTE_MS;
  const kept = (await storiesById(trx, [story.storyId])).get(story.storyId);
  await saveStory(trx, {
    ...story,
    ...{ state: 'voting', round },
    subject: kept ? subjectOf(kept) : story.subject,
    sprintId: kept?.sprintId ?? null,
    remindAt: session.mode === 'async' ? addWorkingMs(calendar, now, ms * REMINDED_AFTER) : null,
    closesAt: addWorkingMs(calendar, now, ms),
  });
}

/** When what is revealed at `now` is given up, if nobody agrees. */
export async function lapsesAt(db: Db, team: Team, now: Date): Promise<Date> {
  return addWorkingMs(await calendarOf(db, team), now, LAPSES_AFTER_MS);
}

/** How far each round is that people vote on: how many have, and for whom one waits. Never what. */
export async function progressIn(
  db: Db,
  stories: readonly Estimating[],
  sessionId: string,
): Promise<Map<string, { voted: string[]; waitingFor: string[] }>> {
  const voters = (await votersOf(db, sessionId)).filter(({ isObserver }) => !isObserver);
  const votes = await whoVoted(db, sessionId);
  return new Map(
    stories.map(({ storyId, round }) => {
      const voted = votes.filter((vote) => vote.storyId === storyId && vote.round === round);
      const ids = voted.map(({ userId }) => userId);
      const waitingFor = voters.map(({ userId }) => userId).filter((userId) => !ids.includes(userId));
      return [storyId, { voted: ids, waitingFor }];
    }),
  );
}
