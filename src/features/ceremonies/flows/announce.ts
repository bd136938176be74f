import { subMinutes } from 'date-fns/subMinutes';
import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { hasFacilitator, type Kept, type Meeting, type MeetingId } from '../rules/index.ts';
import { announcedAfter, noteChange, saveKept, saveNextDue } from '../store/index.ts';
import { announcementKey } from './keys.ts';
import { appointedWithin, findMeeting, fromNowOn, isOn } from './meetings.ts';
import { conversationsFor, facilitatorFor, participantsOf, thoseThere } from './people.ts';

const ANNOUNCED_MINUTES_AHEAD = 10;

/** Announces the meetings of a team that begin within ten minutes. One that has begun by now is not announced any more. */
export function announceDue(core: Core, teamId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const team = await findTeam(trx, teamId);
    if (!team) return saveNextDue(trx, teamId, null);
    const now = core.clock.now();
    const ahead = (await appointedWithin(trx, team, fromNowOn(now))).filter(isToBeAnnounced);
    const due = ahead.filter((meeting) => meeting.startsAt > now && announceAt(meeting) <= now);
    for (const meeting of due) await announce(trx, core, team, meeting);
    await schedule(trx, team, now);
  });
}

async function announce(trx: Trx, core: Core, team: Team, meeting: Meeting): Promise<void> {
  const before = meeting.kept ?? nothingHappened(meeting, team);
  const kept: Kept = {
    ...before,
    facilitatorId: hasFacilitator(meeting.kind) ? await whoFacilitates(trx, team, meeting) : null,
    announcedFor: meeting.startsAt,
    announcements: before.announcements + 1,
    toldIn: await conversationsFor(trx, core, team, meeting),
  };
  await saveKept(trx, kept);
  const { sprintId, kind, slot, startsAt } = meeting;
  const ref = { sprintId, kind, slot, at: startsAt.toISOString() };
  await core.outbox.owe(
    trx,
    kept.toldIn.map((channel) => ({
      ...{ kind: 'message', workspaceId: team.workspaceId, key: announcementKey(kept, channel), channel },
      ...{ content: { view: 'ceremonies.meeting', ref }, expiresAt: startsAt },
    })),
  );
}

/** Whoever took it before, if they are there; else whose turn it is. */
async function whoFacilitates(trx: Trx, team: Team, meeting: Meeting): Promise<string | null> {
  const { facilitatorId, declined = [] } = meeting.kept ?? {};
  if (facilitatorId && (await thoseThere(trx, team, meeting)).includes(facilitatorId)) return facilitatorId;
  return facilitatorFor(trx, team, meeting, declined);
}

/** What stands on a team's calendar is not as it was: whoever shows it hears of it, and what was announced says so. */
export async function calendarChanged(
  trx: Trx,
  core: Core,
  team: Team,
  { isOwn }: { isOwn: boolean } = { isOwn: true },
): Promise<void> {
  const now = core.clock.now();
  await noteChange(trx, team, { at: now, isOwn });
  await schedule(trx, team, now);
  for (const kept of await announcedAfter(trx, team.id, now)) await refreshAnnouncement(trx, core, kept);
}

/** Who has left facilitates no longer: whose turn it is then takes over what was announced and is yet to come. */
export async function replaceThoseGone(trx: Trx, core: Core, team: Team): Promise<void> {
  for (const kept of await announcedAfter(trx, team.id, core.clock.now())) {
    const { facilitatorId } = kept;
    const found = facilitatorId === null ? undefined : await findMeeting(trx, kept);
    if (!facilitatorId || !found) continue;
    if ((await participantsOf(trx, team, found.meeting)).includes(facilitatorId)) continue;
    const next = { ...kept, facilitatorId: await facilitatorFor(trx, team, found.meeting, kept.declined) };
    await saveKept(trx, next);
    await refreshAnnouncement(trx, core, next);
  }
}

export async function refreshAnnouncement(trx: Trx, core: Core, kept: Kept): Promise<void> {
  const keys = kept.toldIn.map((conversation) => announcementKey(kept, conversation));
  if (keys.length > 0) await core.outbox.refresh(trx, kept.workspaceId, keys);
}

/** Notes when a meeting is next to be announced. */
async function schedule(trx: Trx, team: Team, now: Date): Promise<void> {
  const [next] = (await appointedWithin(trx, team, fromNowOn(now))).filter(isToBeAnnounced);
  await saveNextDue(trx, team.id, next ? announceAt(next) : null);
}

/** Moved after it was announced, it is announced again for the time to which it was moved. */
export function isToBeAnnounced(meeting: Meeting): boolean {
  return isOn(meeting) && meeting.kept?.announcedFor?.getTime() !== meeting.startsAt.getTime();
}

export function announceAt({ startsAt }: Pick<Meeting, 'startsAt'>): Date {
  return subMinutes(startsAt, ANNOUNCED_MINUTES_AHEAD);
}

export function nothingHappened(
  { sprintId, kind, slot }: MeetingId,
  { id: teamId, workspaceId }: Pick<Team, 'id' | 'workspaceId'>,
): Kept {
  return {
    ...{ sprintId, kind, slot, workspaceId, teamId, movedTo: null, isCancelled: false, changedBy: null },
    ...{ facilitatorId: null, declined: [], announcedFor: null, announcements: 0, toldIn: [] },
  };
}
