import type { Db } from '../../../database/index.ts';
import type { Parts } from '../../slice.ts';
import { findSprint } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import type { MeetingId } from '../rules/index.ts';
import type { Announcement } from '../views/announcement.ts';
import { findMeeting } from './meetings.ts';

/** What an announcement shows now; null where its sprint is gone. */
export async function announcementOf(
  db: Db,
  parts: Pick<Parts, 'agendaOf'>,
  { at: announcedFor, ...id }: MeetingId & { at: string },
  now: Date,
): Promise<Announcement | null> {
  const at = new Date(announcedFor);
  const found = await findMeeting(db, id);
  if (!found) return goneOf(db, { id, at, now });
  const { team, meeting } = found;
  const { workspaceId, timeZone: zone } = team;
  const { facilitatorId = null, changedBy = null } = meeting.kept ?? {};
  const people = await peopleById(db, workspaceId, [facilitatorId ?? '', changedBy ?? '']);
  const named = (userId: string | null) => (userId === null ? null : nameOf(people, userId));
  const about = {
    workspaceId,
    teamId: team.id,
    sprintId: id.sprintId,
    kind: id.kind,
    startsAt: meeting.startsAt,
  };
  return {
    ...{ id, at, zone, now, meeting, facilitator: named(facilitatorId), changedBy: named(changedBy) },
    agenda: await parts.agendaOf(db, about),
  };
}

async function goneOf(
  db: Db,
  { id, at, now }: { id: MeetingId; at: Date; now: Date },
): Promise<Announcement | null> {
  const sprint = await findSprint(db, id.sprintId);
  const team = sprint && (await findTeam(db, sprint.teamId));
  if (!team) return null;
  return { id, at, zone: team.timeZone, now, meeting: null, facilitator: null, changedBy: null, agenda: [] };
}
