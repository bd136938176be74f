import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
import { instantOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import type { Occurrence } from '../rules/types.ts';
import { promptsOf, saveOccurrence } from '../store/index.ts';
import type { Attendee } from '../views/live.ts';
import { isAtMeeting } from './hold-meeting.ts';
import { keys } from './keys.ts';
import { requireMember, requireOccurrence } from './place.ts';
import { refreshDaily } from './refresh.ts';

interface Asking {
  workspaceId: string;
  userId: string;
  standupId: string;
  date: string;
}

/** Who may have been at a live standup. Throws a UserError for who is not in the team. */
export async function attendanceOf(
  db: Db,
  { workspaceId, userId, ...target }: Asking,
): Promise<{ occurrence: Occurrence; people: Attendee[] }> {
  const { occurrence, standup, team } = await requireOccurrence(db, workspaceId, target);
  await requireMember(db, team, userId);
  const prompts = (await promptsOf(db, occurrence.id)).filter(({ skippedFor }) => skippedFor !== 'left');
  const known = await peopleById(
    db,
    workspaceId,
    prompts.map((prompt) => prompt.userId),
  );
  const meetsAt = instantOf(occurrence.date, standup.askedAt, team.timeZone);
  const people = prompts.map((prompt) => ({
    userId: prompt.userId,
    name: nameOf(known, prompt.userId),
    isExpected: isAtMeeting(prompt, meetsAt) && prompt.skippedFor !== 'away',
  }));
  return { occurrence, people };
}

/** Who was at a live standup, noted by one of them. The last note counts. */
export async function noteAttendance(
  core: Core,
  input: { inbound: Inbound; standupId: string; date: string; notedBy: string; attended: string[] },
): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, input.inbound, core.clock.now()))) return;
    const { occurrence } = await requireOccurrence(trx, input.inbound.workspaceId, input);
    const noted = { ...occurrence, attended: input.attended, attendanceNotedBy: input.notedBy };
    await saveOccurrence(trx, noted);
    await core.outbox.refresh(trx, occurrence.workspaceId, keys.live(occurrence));
    await refreshDaily(trx, core, occurrence);
  });
}
