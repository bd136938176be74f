import { addDays, instantOf, type LocalDate, type LocalTime } from '../../../time/index.ts';
import type { Prompt } from './types.ts';

export interface Candidate {
  date: LocalDate;
  state: Prompt['state'];
  dueAt: Date;
  deadlineAt: Date;
}

interface Where {
  now: Date;
  /** The date on the person's wall, and when their day ends by it. */
  today: LocalDate;
  timeZone: string;
  endsAt: LocalTime;
  /** The person's prompts, in any order. */
  candidates: readonly Candidate[];
  /** The first date after one on which a standup is held for them. */
  nextAfter(date: LocalDate): LocalDate | null;
}

/**
 * The date that an answer given now, of the person's own accord, is for: the one still owed; today's, to be
 * edited or late, until their day ends; else the next one, early. Null if none is in sight.
 */
export function dateToAnswer(where: Where): LocalDate | null {
  const { candidates, now, today, timeZone, endsAt } = where;
  const begun = candidates.filter(({ dueAt }) => dueAt <= now).sort((a, b) => (a.date < b.date ? 1 : -1));
  const owed = begun.find(({ state, deadlineAt }) => isOwed(state) && now <= deadlineAt);
  if (owed) return owed.date;
  const latest = begun[0];
  if (latest?.date === today) {
    const isAnswered = latest.state === 'answered';
    const dayEnds = instantOf(today, endsAt, timeZone);
    if (!isAnswered || now < dayEnds) return latest.date;
  }
  return where.nextAfter(latest && latest.date >= today ? latest.date : addDays(today, -1));
}

function isOwed(state: Prompt['state']): boolean {
  return state === 'waiting' || state === 'asked' || state === 'expected';
}
