import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { attendanceOf, noteAttendance } from '../flows/attendance.ts';
import { ids } from '../ids.ts';
import { attendanceModal } from '../views/live.ts';
import { readTarget } from '../views/target.ts';

export function listenForMeetings(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  listeners.onPress(ids.live.attendance, async ({ workspaceId, userId, value, openModal }) => {
    const { occurrence, people } = await attendanceOf(db, { workspaceId, userId, ...readTarget(value) });
    await openModal(attendanceModal(occurrence, people));
  });
  listeners.onSubmit(ids.live.submit, async ({ inbound, userId, modal }) => {
    const attended = Object.values(modal.values).flatMap((value) => (Array.isArray(value) ? value : []));
    await noteAttendance(core, { inbound, notedBy: userId, attended, ...readTarget(modal.metadata) });
    return { kind: 'close' };
  });
}
