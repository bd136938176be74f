import type { Db } from '../../../database/index.ts';
import type { Reader } from '../../slice.ts';
import { teamsOfPerson, zoneOf } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { nextMidnight } from '../rules/index.ts';

/** When the day next turns for a person or one of their teams. */
export async function turnOf(db: Db, { workspaceId, userId }: Reader, now: Date): Promise<Date> {
  const person = await findPerson(db, workspaceId, userId);
  const own = person ? await zoneOf(db, person, workspaceId) : 'UTC';
  const teams = await teamsOfPerson(db, workspaceId, userId);
  return nextMidnight(now, [own, ...teams.map((team) => team.timeZone)]);
}
