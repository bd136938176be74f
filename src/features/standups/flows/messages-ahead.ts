import { addDays as addCalendarDays } from 'date-fns/addDays';
import { subDays } from 'date-fns/subDays';
import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import { isReminderAhead, isToCome } from '../rules/day.ts';
import type { Prompt } from '../rules/types.ts';
import { promptsDueBetween } from '../store/index.ts';

/** Those that a person's day may hold were due within so many days of it. */
const DAYS_AROUND = 2;

/**
 * How many messages the standups will still send this person on the day that it is for them, as things stand: prompts
 * that are not out yet, and reminders of those that are.
 */
export async function messagesAhead(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  now: Date,
): Promise<number> {
  const days = { from: subDays(now, DAYS_AROUND), to: addCalendarDays(now, DAYS_AROUND) };
  const prompts = await promptsDueBetween(db, { workspaceId, userIds: [userId], ...days });
  return prompts.filter((prompt) => isAheadToday(prompt, now)).length;
}

function isAheadToday(prompt: Prompt, now: Date): boolean {
  if (prompt.nextDueAt === null || (!isToCome(prompt) && !isReminderAhead(prompt))) return false;
  return localDateOf(prompt.nextDueAt, prompt.timeZone) === localDateOf(now, prompt.timeZone);
}
