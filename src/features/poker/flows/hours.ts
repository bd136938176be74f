import type { Db } from '../../../database/index.ts';
import { isWorkingInstant, nextWorkingInstant } from '../../../time/index.ts';
import { type Member, type Team, teamHolidays } from '../../teams/index.ts';
import { disturbedUntil } from '../../workspaces/index.ts';
import { membersHere } from './voters.ts';

/**
 * From when each member who is not away can be told something: now, or when their hours begin and no Do Not Disturb
 * holds. Who has no working day can never be.
 */
export async function reachableFrom(db: Db, team: Team, now: Date): Promise<ReadonlyMap<string, Date>> {
  const holidays = new Set((await teamHolidays(db, team)).keys());
  const members = (await membersHere(db, team, now)).filter(({ days }) => days.length > 0);
  return new Map(members.map((member) => [member.userId, firstReachable({ ...member, holidays }, now)]));
}

function firstReachable(member: Member & { holidays: ReadonlySet<string> }, now: Date): Date {
  const at = isWorkingInstant(member, now) ? now : nextWorkingInstant(member, now);
  const quietUntil = disturbedUntil(member.person, at);
  return quietUntil ? nextWorkingInstant(member, quietUntil) : at;
}
