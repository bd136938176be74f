import { max } from 'date-fns/max';
import { addDays, instantOf, type LocalDate, type LocalTime, localDateOf } from '../../../time/index.ts';
import type { Prompt } from './types.ts';

export interface Candidate {
  date: LocalDate;
  state: Prompt['state'];
  dueAt: Date;
  deadlineAt: Date;
}

interface Where {
  now: Date;
  /** The date on the person's wall, and when their day begins and ends by it. */
  today: LocalDate;
  timeZone: string;
  startsAt: LocalTime;
  endsAt: LocalTime;
  /** The person's prompts, in any order. */
  candidates: readonly Candidate[];
  /** The first date after one on which a standup is held for them. */
  nextAfter(date: LocalDate): LocalDate | null;
}

/**
 * The date that an answer given now, of the person's own accord, is for: the one still owed; the last one, to be
 * edited or late, until its day ends; else the next one, early. Null if none is in sight.
 */
export function dateToAnswer(where: Where): LocalDate | null {
  const { now, today } = where;
  const begun = begunBy(where);
  const owed = begun.find(({ state, deadlineAt }) => isOwed(state) && now <= deadlineAt);
  if (owed) return owed.date;
  const [latest] = begun;
  if (latest && now < endOfItsDay(latest, where)) return latest.date;
  return where.nextAfter(latest && latest.date >= today ? latest.date : addDays(today, -1));
}

/** The date of the day that the person is in: after midnight still the one before, while that one's standup goes on. */
export function dayTheyAreIn(where: Where): LocalDate {
  const { now, today } = where;
  const [latest] = begunBy(where);
  return latest && latest.date < today && now < endOfItsDay(latest, where) ? latest.date : today;
}

/** Those whose time has come, the latest first. */
function begunBy({ candidates, now }: Where): Candidate[] {
  return candidates.filter(({ dueAt }) => dueAt <= now).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * Until when words are about a standup that has begun. Once answered, until its deadline or the end of the
 * person's hours; before that until midnight, or where they work or answer past that, until their night is over.
 */
function endOfItsDay({ date, state, deadlineAt }: Candidate, where: Where): Date {
  const { timeZone, startsAt, endsAt } = where;
  const nextDay = addDays(date, 1);
  const worksPastMidnight = endsAt <= startsAt;
  const hoursEnd = instantOf(worksPastMidnight ? nextDay : date, endsAt, timeZone);
  if (state === 'answered') return max([deadlineAt, hoursEnd]);
  const answersPastMidnight = localDateOf(deadlineAt, timeZone) > date;
  const night = instantOf(nextDay, answersPastMidnight && !worksPastMidnight ? startsAt : '00:00', timeZone);
  return max([deadlineAt, hoursEnd, night]);
}

function isOwed(state: Prompt['state']): boolean {
  return state === 'waiting' || state === 'asked' || state === 'expected';
}
