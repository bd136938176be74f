import type { Db, Trx } from '../../../database/index.ts';
import type { Estimating, Reason, Round, Vote } from '../rules/index.ts';
import { tables } from './tables.ts';

type RoundOf = Pick<Estimating, 'sessionId' | 'storyId' | 'round'>;

/** A second vote in a round takes the place of the first. */
export async function saveVote(trx: Trx, of: RoundOf, { userId, vote }: Vote, at: Date): Promise<void> {
  await tables(trx)
    .insertInto('poker_votes')
    .values({ ...columnsOf(of), user_id: userId, vote, voted_at: at.toISOString() })
    .onConflict((conflict) =>
      conflict
        .columns(['session_id', 'story_id', 'round', 'user_id'])
        .doUpdateSet({ vote, voted_at: at.toISOString() }),
    )
    .execute();
}

export async function removeVote(
  trx: Trx,
  { sessionId, storyId, round }: RoundOf,
  userId: string,
): Promise<void> {
  await tables(trx)
    .deleteFrom('poker_votes')
    .where('session_id', '=', sessionId)
    .where('story_id', '=', storyId)
    .where('round', '=', round)
    .where('user_id', '=', userId)
    .execute();
}

/** Who has voted, by story and round: never what. */
export async function whoVoted(db: Db, sessionId: string): Promise<Array<RoundOf & { userId: string }>> {
  const rows = await tables(db)
    .selectFrom('poker_votes')
    .select(['story_id', 'round', 'user_id'])
    .where('session_id', '=', sessionId)
    .execute();
  return rows.map((row) => ({ sessionId, storyId: row.story_id, round: row.round, userId: row.user_id }));
}

/** What one person voted, for that person. */
export async function ownVotes(db: Db, sessionId: string, userId: string): Promise<Array<RoundOf & Vote>> {
  const rows = await tables(db)
    .selectFrom('poker_votes')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => ({ sessionId, storyId: row.story_id, round: row.round, userId, vote: row.vote }));
}

/** The rounds of a session's stories that are revealed: a round on which people vote is in no answer of this. */
export async function revealedRounds(db: Db, sessionId: string): Promise<Array<Round & { storyId: string }>> {
  const votes = await tables(db)
    .selectFrom('poker_votes as vote')
    .innerJoin('poker_stories as story', (join) =>
      join.onRef('story.session_id', '=', 'vote.session_id').onRef('story.story_id', '=', 'vote.story_id'),
    )
    .select(['vote.story_id', 'vote.round', 'vote.user_id', 'vote.vote'])
    .where('vote.session_id', '=', sessionId)
    .where(({ or, eb }) =>
      or([eb('story.state', 'in', ['revealed', 'agreed']), eb('vote.round', '<', eb.ref('story.round'))]),
    )
    .orderBy('vote.round')
    .orderBy('vote.voted_at')
    .orderBy('vote.user_id')
    .execute();
  const reasons = await tables(db)
    .selectFrom('poker_reasons')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('user_id')
    .execute();
  const rounds = new Map<string, Round & { storyId: string }>();
  for (const { story_id, round, user_id, vote } of votes) {
    const known = rounds.get(`${story_id} ${round}`) ?? { storyId: story_id, round, votes: [], reasons: [] };
    known.votes.push({ userId: user_id, vote });
    rounds.set(`${story_id} ${round}`, known);
  }
  for (const { story_id, round, user_id, reason } of reasons) {
    rounds.get(`${story_id} ${round}`)?.reasons.push({ userId: user_id, reason });
  }
  return [...rounds.values()];
}

/** The votes of one round, to be counted when it is revealed. */
export async function votesIn(db: Db, { sessionId, storyId, round }: RoundOf): Promise<Vote[]> {
  const rows = await tables(db)
    .selectFrom('poker_votes')
    .select(['user_id', 'vote'])
    .where('session_id', '=', sessionId)
    .where('story_id', '=', storyId)
    .where('round', '=', round)
    .execute();
  return rows.map((row) => ({ userId: row.user_id, vote: row.vote }));
}

/** A second reason in a round takes the place of the first. */
export async function saveReason(trx: Trx, of: RoundOf, { userId, reason }: Reason): Promise<void> {
  await tables(trx)
    .insertInto('poker_reasons')
    .values({ ...columnsOf(of), user_id: userId, reason })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'story_id', 'round', 'user_id']).doUpdateSet({ reason }),
    )
    .execute();
}

function columnsOf({ sessionId, storyId, round }: RoundOf) {
  return { session_id: sessionId, story_id: storyId, round };
}
