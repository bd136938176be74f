import type { Db } from '../../../database/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import type { Ladder } from '../rules/index.ts';

/** The team whose ladder it is. Teams are never removed while something of theirs is open. */
export async function teamOf(db: Db, ladder: Pick<Ladder, 'id' | 'teamId'>): Promise<Team> {
  const team = await findTeam(db, ladder.teamId);
  if (!team) throw new Error(`The ladder ${ladder.id} belongs to no team`);
  return team;
}
