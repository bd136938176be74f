import type { Db } from '../../../database/index.ts';
import type { Block } from '../../../slack/message.ts';
import { localDateOf } from '../../../time/index.ts';
import { canBeAsked, findPerson } from '../../workspaces/index.ts';
import type { Team } from '../rules/index.ts';
import { absencesFrom, type Whose } from '../store/index.ts';
import { awayAndHours, teamState } from '../views/home.ts';
import { hoursWords } from '../views/hours.ts';
import { absenceOn, zoneOf } from './absences.ts';
import { hoursNow } from './own-hours.ts';
import { mayManage } from './permission.ts';
import { teamOverview } from './team-overview.ts';
import { teamsOfPerson } from './which-team.ts';

/**
 * Days away and hours on a person's App Home, and the teams they manage; nothing for guests, and for those in
 * no team.
 */
export async function homeSection(db: Db, reader: Whose, now: Date): Promise<Block[]> {
  const person = await findPerson(db, reader.workspaceId, reader.userId);
  const teams = await teamsOfPerson(db, reader.workspaceId, reader.userId);
  if (!person || !canBeAsked(person) || teams.length === 0) return [];
  const today = localDateOf(now, await zoneOf(db, person, reader.workspaceId));
  const planned = await absencesFrom(db, reader, today);
  const { own, team } = await hoursNow(db, reader);
  const mine = awayAndHours({
    now: await absenceOn(db, reader.workspaceId, reader.userId, today),
    later: planned.filter((absence) => absence.from > today),
    hours: hoursWords(person, team, own),
    today,
  });
  return [...mine, ...(await teamsManaged(db, teams, reader.userId, now))];
}

async function teamsManaged(db: Db, teams: Team[], userId: string, now: Date): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const team of teams) {
    if (!(await mayManage(db, team, userId))) continue;
    const { members } = await teamOverview(db, team, userId, now);
    blocks.push(...teamState({ team, members, today: localDateOf(now, team.timeZone) }));
  }
  return blocks;
}
