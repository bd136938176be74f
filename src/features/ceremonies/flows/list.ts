import { addDays } from 'date-fns/addDays';
import type { Db } from '../../../database/index.ts';
import { mayManage, type Team, zoneOf } from '../../teams/index.ts';
import { findPerson, nameOf, peopleById } from '../../workspaces/index.ts';
import type { CeremoniesList } from '../views/list.ts';
import { appointedWithin } from './meetings.ts';

/** Further ahead nobody looks in a message. */
const DAYS_AHEAD = 60;

/** The meetings of a team that are to come, for somebody who looks at them. */
export async function listOfMeetings(db: Db, team: Team, userId: string, now: Date): Promise<CeremoniesList> {
  const meetings = await appointedWithin(db, team, { from: now, to: addDays(now, DAYS_AHEAD) });
  const changers = meetings.flatMap(({ kept }) => kept?.changedBy ?? []);
  const people = await peopleById(db, team.workspaceId, changers);
  const reader = await findPerson(db, team.workspaceId, userId);
  const zone = reader ? await zoneOf(db, reader, team.workspaceId) : team.timeZone;
  return {
    team,
    moment: { zone, now },
    mayChange: await mayManage(db, team, userId),
    meetings: meetings.map((meeting) => {
      const { changedBy = null } = meeting.kept ?? {};
      return { meeting, changedBy: changedBy === null ? null : nameOf(people, changedBy) };
    }),
  };
}
