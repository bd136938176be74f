import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Team, TeamState } from '../rules/index.ts';
import { absencesOn } from './absences.ts';
import { membersOf } from './members.ts';

/** Everybody in the team, and who of them is away on the day that it is for the team. */
export async function whoIsThere(db: Db, team: Team, now: Date): Promise<TeamState> {
  const today = localDateOf(now, team.timeZone);
  const members = await membersOf(db, team);
  const ids = members.map((member) => member.userId);
  const away = await absencesOn(db, team.workspaceId, ids, today);
  return {
    ...{ team, today },
    members: members.map((member) => ({ member, absence: away.get(member.userId) })),
  };
}
