import type { Db, Trx } from '../../../database/index.ts';
import type { Ballot, Vote } from '../rules/index.ts';
import { tables } from './tables.ts';

/** In the place of what this person voted before. */
export async function saveBallot(trx: Trx, retroId: string, userId: string, ballot: Ballot): Promise<void> {
  await tables(trx)
    .deleteFrom('retro_votes')
    .where('retro_id', '=', retroId)
    .where('user_id', '=', userId)
    .execute();
  if (ballot.size === 0) return;
  const votes = [...ballot].map(([groupId, dots]) => ({
    ...{ retro_id: retroId, user_id: userId },
    ...{ group_id: groupId, dots },
  }));
  await tables(trx).insertInto('retro_votes').values(votes).execute();
}

/** What one person voted, for that person. */
export async function ballotOfPerson(db: Db, retroId: string, userId: string): Promise<Ballot> {
  const rows = await tables(db)
    .selectFrom('retro_votes')
    .select(['group_id', 'dots'])
    .where('retro_id', '=', retroId)
    .where('user_id', '=', userId)
    .execute();
  return new Map(rows.map((row) => [row.group_id, row.dots]));
}

/** Who has voted: never what. */
export async function whoVoted(db: Db, retroId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('retro_votes')
    .select('user_id')
    .distinct()
    .where('retro_id', '=', retroId)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** All votes, to be counted or moved with their cards. */
export async function votesOf(db: Db, retroId: string): Promise<Vote[]> {
  const rows = await tables(db)
    .selectFrom('retro_votes')
    .selectAll()
    .where('retro_id', '=', retroId)
    .execute();
  return rows.map((row) => ({ userId: row.user_id, groupId: row.group_id, dots: row.dots }));
}

/** Votes on these groups are votes on one of them: who voted on several has all of theirs there. */
export async function moveVotes(
  trx: Trx,
  retroId: string,
  { from, to }: { from: readonly string[]; to: string },
): Promise<void> {
  const moved = (await votesOf(trx, retroId)).filter(
    ({ groupId }) => groupId === to || from.includes(groupId),
  );
  await tables(trx)
    .deleteFrom('retro_votes')
    .where('group_id', 'in', [...from, to])
    .execute();
  const dots = new Map<string, number>();
  for (const vote of moved) dots.set(vote.userId, (dots.get(vote.userId) ?? 0) + vote.dots);
  if (dots.size === 0) return;
  await tables(trx)
    .insertInto('retro_votes')
    .values(
      [...dots].map(([userId, count]) => ({ retro_id: retroId, user_id: userId, group_id: to, dots: count })),
    )
    .execute();
}

export async function removeVotes(trx: Trx, retroId: string): Promise<void> {
  await tables(trx).deleteFrom('retro_votes').where('retro_id', '=', retroId).execute();
}
