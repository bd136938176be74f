import type { Db } from '../../../database/index.ts';
import { escapeWithin } from '../../../slack/mrkdwn.ts';
import type { Team } from '../../teams/index.ts';
import { kindName } from '../rules/index.ts';
import { meetingsOf } from './meetings.ts';

/**
 * What a team's daily says of the meetings that begin from `from` (included) to `to` (not included): 'integration sync',
 * as mrkdwn, with the sprint's name where it is one of several; in the order of time.
 */
export async function ceremoniesAhead(
  db: Db,
  team: Team,
  from: Date,
  to: Date,
): Promise<Array<{ at: Date; words: string }>> {
  const meetings = await meetingsOf(db, team, { from, to });
  const several = new Set(meetings.map(({ sprintId }) => sprintId)).size > 1;
  return meetings.map(({ startsAt: at, kind, sprint }) => ({
    at,
    words: several ? `${kindName(kind)} of ${escapeWithin(sprint.name, 80)}` : kindName(kind),
  }));
}
