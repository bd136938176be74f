import type { Group, Retro } from './types.ts';

/** How one person gives their votes: several on one are allowed. */
export type Ballot = ReadonlyMap<string, number>;

/** What was chosen, one vote each, as votes by group. */
export function ballotOf(chosen: readonly string[]): Ballot {
  const ballot = new Map<string, number>();
  for (const id of chosen) ballot.set(id, (ballot.get(id) ?? 0) + 1);
  return ballot;
}

/** A vote as it was chosen: in which input, which theme. */
export interface Chosen {
  field: string;
  themeId: string;
}

/** What is said under the inputs of votes that are more than one has; empty where all are one's own. */
export function beyond(chosen: readonly Chosen[], dots: number): Record<string, string> {
  const has = dots === 1 ? '1 vote' : `${dots} votes`;
  const says = `You have ${has} and gave ${chosen.length}: none is left for this one.`;
  return Object.fromEntries(chosen.slice(dots).map(({ field }) => [field, says]));
}

export interface Vote {
  userId: string;
  groupId: string;
  dots: number;
}

/**
 * What each group came to. Where cards are anonymous and one person alone has voted, nothing: totals would be that
 * person's votes.
 */
export function totalsOf(
  groups: readonly Pick<Group, 'id'>[],
  votes: readonly Vote[],
  { isAnonymous }: Pick<Retro, 'isAnonymous'>,
): { voters: number; dots: ReadonlyMap<string, number> | null } {
  const voters = new Set(votes.map(({ userId }) => userId)).size;
  if (voters === 0 || (voters === 1 && isAnonymous)) return { voters, dots: null };
  const dots = new Map(groups.map(({ id }) => [id, 0]));
  for (const vote of votes) dots.set(vote.groupId, (dots.get(vote.groupId) ?? 0) + vote.dots);
  return { voters, dots };
}
