import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { subDays } from 'date-fns/subDays';
import type { Db } from '../../../database/index.ts';
import { sentence } from '../../../slack/words.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Parts } from '../../slice.ts';
import { findMember, findTeam, mayManage, type Team, teamsOfPerson } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { type CalendarEvent, calendarText, kindName, type Meeting, meetingKey } from '../rules/index.ts';
import { versionOf } from '../store/index.ts';
import { appointedWithin } from './meetings.ts';
import { participantsOf } from './people.ts';

const DAYS_BACK = 90;
const DAYS_AHEAD = 366;
/** What others have on the calendar may come every day. */
const OTHERS_DAYS_AHEAD = 60;

type Asking = Pick<Parts, 'calendarOf'>;

/** Somebody's calendar of a team as a file (RFC 5545); null for those who have nothing to do with the team. */
export async function calendarFile(
  db: Db,
  parts: Asking,
  { teamId, userId }: { teamId: string; userId: string },
  now: Date,
): Promise<string | null> {
  const team = await findTeam(db, teamId);
  if (!team || !(await mayRead(db, team, userId))) return null;
  const version = await versionOf(db, teamId);
  return calendarText({
    name: team.name,
    events: await eventsOf(db, parts, { team, userId }, now),
    sequence: version?.number ?? 0,
    stamp: version?.changedAt ?? team.createdAt,
  });
}

/** Those in the team, those who hold a role in it, and those who manage it, while they are there. */
export async function mayRead(db: Db, team: Team, userId: string): Promise<boolean> {
  const person = await findPerson(db, team.workspaceId, userId);
  if (!person || person.isDeactivated) return false;
  const teams = await teamsOfPerson(db, team.workspaceId, userId);
  return teams.some(({ id }) => id === team.id) || mayManage(db, team, userId);
}

/** What is on somebody's calendar of a team: the meetings they come to, and for its members what else it holds. */
export async function eventsOf(
  db: Db,
  parts: Asking,
  { team, userId }: { team: Team; userId: string },
  now: Date,
): Promise<CalendarEvent[]> {
  const stretch = { from: subDays(now, DAYS_BACK), to: addDays(now, DAYS_AHEAD) };
  const meetings = await theirs(db, team, userId, await appointedWithin(db, team, stretch));
  const days = {
    from: localDateOf(stretch.from, team.timeZone),
    to: localDateOf(addDays(now, OTHERS_DAYS_AHEAD), team.timeZone),
  };
  const isMember = (await findMember(db, team, userId)) !== undefined;
  const others = isMember ? await parts.calendarOf(db, team.id, days) : [];
  return [
    ...meetings.map((meeting) => ({
      uid: `${meetingKey(meeting).replaceAll(':', '-')}@drumbeat`,
      title: `${sentence(kindName(meeting.kind))} · ${team.name}, ${meeting.sprint.name}`,
      ...{
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        isCancelled: meeting.kept?.isCancelled ?? false,
      },
    })),
    ...others.map(({ id, title, startsAt, minutes }) => ({
      ...{
        uid: `${id}@drumbeat`,
        title,
        startsAt,
        endsAt: addMinutes(startsAt, minutes),
        isCancelled: false,
      },
    })),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Those whose rules bring this person. */
async function theirs(db: Db, team: Team, userId: string, meetings: readonly Meeting[]): Promise<Meeting[]> {
  const known = new Map<string, boolean>();
  const coming: Meeting[] = [];
  for (const meeting of meetings) {
    const who = meeting.who.join(' ');
    const isTheirs = known.get(who) ?? (await participantsOf(db, team, meeting)).includes(userId);
    known.set(who, isTheirs);
    if (isTheirs) coming.push(meeting);
  }
  return coming;
}
