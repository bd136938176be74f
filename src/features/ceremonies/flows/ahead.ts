import type { Db } from '../../../database/index.ts';
import { escapeWithin } from '../../../slack/mrkdwn.ts';
import { sentence } from '../../../slack/words.ts';
import type { Sprint } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { kindName } from '../rules/index.ts';
import { spokenMoment } from '../views/words.ts';
import { meetingsIn, meetingsOf } from './meetings.ts';

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

/**
 * The meetings that a sprint has, or will have once it is published, in plain words: 'Sprint planning Mon 2 Mar 10:00,
 * integration sync 6 times, …'; '' without any.
 */
export async function meetingsInWords(db: Db, sprint: Sprint): Promise<string> {
  const team = await findTeam(db, sprint.teamId);
  const zone = team?.timeZone ?? 'UTC';
  const meetings = team ? await meetingsIn(db, team, { ...sprint, state: 'published', startedAt: null }) : [];
  const kinds = [...new Set(meetings.map(({ kind }) => kind))];
  const words = kinds.map((kind) => {
    const [first, ...more] = meetings.filter((meeting) => meeting.kind === kind);
    return first && more.length === 0
      ? `${kindName(kind)} ${spokenMoment(first.startsAt, zone)}`
      : `${kindName(kind)} ${more.length + 1} times`;
  });
  return sentence(words.join(', '));
}
