import type { Db } from '../../../database/index.ts';
import type { Team } from '../../teams/index.ts';
import { hasAnsweredAfter, standupOfTeam } from '../store/index.ts';

const BEFORE_ALL = '';

/** Whether a person has answered a standup of one of these teams, whenever that was. */
export async function hasEverAnswered(db: Db, teams: readonly Team[], userId: string): Promise<boolean> {
  for (const team of teams) {
    const standup = await standupOfTeam(db, team.id);
    if (standup && (await hasAnsweredAfter(db, standup.id, userId, BEFORE_ALL))) return true;
  }
  return false;
}
