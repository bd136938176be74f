import type { Db } from '../../../database/index.ts';
import { isWorkingInstant } from '../../../time/index.ts';
import { holdersOf, type Member, type Team, teamHolidays, whoIsThere } from '../../teams/index.ts';
import type { Mode, Voter } from '../rules/index.ts';

/** Roles that look on: they say what is wanted, not what it takes. */
const OBSERVING = ['product_owner', 'stakeholder'] as const;

/**
 * Who is waited for, and who only watches: the team's members who are not away today; of those, where all vote at
 * once, the ones who are at work now.
 */
export async function votersNow(
  db: Db,
  team: Team,
  { mode, facilitatorId, now }: { mode: Mode; facilitatorId: string; now: Date },
): Promise<Array<Pick<Voter, 'userId' | 'isObserver'>>> {
  const here = await membersHere(db, team, now);
  const atWork = mode === 'live' ? await thoseAtWork(db, team, here, now) : here;
  const watching = await observersOf(db, team);
  return here
    .filter((member) => atWork.includes(member) || member.userId === facilitatorId)
    .map(({ userId }) => ({ userId, isObserver: watching.has(userId) }));
}

/** The members who are not away today. */
export async function membersHere(db: Db, team: Team, now: Date): Promise<Member[]> {
  const { members } = await whoIsThere(db, team, now);
  return members.filter(({ absence }) => absence === undefined).map(({ member }) => member);
}

/** Everybody where nobody is: who estimates in the evening means those who join in. */
async function thoseAtWork(db: Db, team: Team, members: Member[], now: Date): Promise<Member[]> {
  const holidays = new Set((await teamHolidays(db, team)).keys());
  const atWork = members.filter((member) => isWorkingInstant({ ...member, holidays }, now));
  return atWork.length > 0 ? atWork : members;
}

/**
 * Members who say what is wanted and not what it takes, by their roles. Only who holds such a role: those to whom it passes
 * because nobody does are needed.
 */
export async function observersOf(db: Db, team: Team): Promise<ReadonlySet<string>> {
  const watching: string[] = [];
  for (const role of OBSERVING) {
    const holders = await holdersOf(db, team, role);
    if (holders.role === role) watching.push(...holders.userIds);
  }
  return new Set(watching);
}
