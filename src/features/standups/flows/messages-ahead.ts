import { addDays as addCalendarDays } from 'date-fns/addDays';
import { subDays } from 'date-fns/subDays';
import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import { isReminderAhead, isToCome } from '../rules/day.ts';
import type { Prompt } from '../rules/types.ts';
import { promptsDueBetween } from '../store/index.ts';

/** Those that a person's day may hold were due within so many days of it. */
const DAYS_AROUND = 2;

interface Whose {
  workspaceId: string;
  userId: string;
}

/**
 * How many messages the standups will still send this person on the day that it is for them, as things stand: prompts
 * that are not out yet, and reminders of those that are.
 */
export async function messagesAhead(db: Db, whose: Whose, now: Date): Promise<number> {
  return (await aheadToday(db, whose, now)).length;
}

/** By how many messages this person will still be asked on the day that it is for them: what is due at once is one. */
export async function promptsAhead(db: Db, whose: Whose, now: Date): Promise<number> {
  const prompts = (await aheadToday(db, whose, now)).filter(isToCome);
  return new Set(prompts.map(({ nextDueAt }) => nextDueAt?.getTime())).size;
}

/** When this person is next asked on the day that it is for them; null where that is over, or no standup is held. */
export async function promptAhead(db: Db, whose: Whose, now: Date): Promise<Date | null> {
  const [first] = (await aheadToday(db, whose, now))
    .filter(isToCome)
    .flatMap(({ nextDueAt }) => nextDueAt ?? []);
  return first ?? null;
}

/** The soonest first. */
async function aheadToday(db: Db, { workspaceId, userId }: Whose, now: Date): Promise<Prompt[]> {
  const days = { from: subDays(now, DAYS_AROUND), to: addCalendarDays(now, DAYS_AROUND) };
  const prompts = await promptsDueBetween(db, { workspaceId, userIds: [userId], ...days });
  const time = ({ nextDueAt }: Prompt) => nextDueAt?.getTime() ?? 0;
  return prompts.filter((prompt) => isAheadToday(prompt, now)).toSorted((a, b) => time(a) - time(b));
}

function isAheadToday(prompt: Prompt, now: Date): boolean {
  if (prompt.nextDueAt === null || (!isToCome(prompt) && !isReminderAhead(prompt))) return false;
  return localDateOf(prompt.nextDueAt, prompt.timeZone) === localDateOf(now, prompt.timeZone);
}
