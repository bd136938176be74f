import type { Listeners } from '../../../slack/interactions.ts';
import { instantOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { isAtMeeting, noteAttendance } from '../flows/hold-meeting.ts';
import { requireMember, requireOccurrence } from '../flows/place.ts';
import { ids } from '../ids.ts';
import { promptsOf } from '../store/index.ts';
import { attendanceModal } from '../views/live.ts';
import { readTarget } from '../views/target.ts';

export function listenForMeetings(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  listeners.onPress(ids.live.attendance, async ({ workspaceId, userId, value, openModal }) => {
    const { occurrence, standup, team } = await requireOccurrence(db, workspaceId, readTarget(value));
    await requireMember(db, team, userId);
    const prompts = (await promptsOf(db, occurrence.id)).filter(({ skippedFor }) => skippedFor !== 'left');
    const people = await peopleById(
      db,
      workspaceId,
      prompts.map((prompt) => prompt.userId),
    );
    const meetsAt = instantOf(occurrence.date, standup.askedAt, team.timeZone);
    const expected = prompts.map((prompt) => ({
      userId: prompt.userId,
      name: nameOf(people, prompt.userId),
      isExpected: isAtMeeting(prompt, meetsAt) && prompt.skippedFor !== 'away',
    }));
    await openModal(attendanceModal(occurrence, expected));
  });
  listeners.onSubmit(ids.live.submit, async ({ inbound, userId, modal }) => {
    const attended = Object.values(modal.values).flatMap((value) => (Array.isArray(value) ? value : []));
    await noteAttendance(core, { inbound, notedBy: userId, attended, ...readTarget(modal.metadata) });
    return { kind: 'close' };
  });
}
