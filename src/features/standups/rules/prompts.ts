import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import type { LocalDate } from '../../../time/index.ts';
import type { Prompt, SkippedFor } from './types.ts';

/** Who was asked later than planned is not reminded at once. */
const BEFORE_REMINDER_MINUTES = 30;

/** What is next for somebody who was asked at `now`: the reminder, or the deadline where that is too near. */
export function asked(prompt: Prompt, now: Date): Prompt {
  const { remindAt, deadlineAt } = prompt;
  const reminds = remindAt !== null && addMinutes(now, BEFORE_REMINDER_MINUTES) <= remindAt;
  return { ...prompt, state: 'asked', askedAt: now, nextDueAt: reminds ? remindAt : deadlineAt };
}

/** As part of a message about other standups of the person. */
export function askedWith(prompt: Prompt, occurrenceId: string): Prompt {
  return { ...prompt, askedIn: occurrenceId };
}

/** The message it was part of never came: it is asked again, in one of its own. */
export function toAskAnew(prompt: Prompt, now: Date): Prompt {
  const unasked = { state: 'waiting' as const, askedIn: null, askedAt: null };
  return { ...prompt, ...unasked, nextDueAt: max([prompt.dueAt, now]) };
}

export function reminded(prompt: Prompt, now: Date): Prompt {
  return { ...prompt, remindedAt: now, nextDueAt: prompt.deadlineAt };
}

/** Not now: looked at again at `at`. */
export function held(prompt: Prompt, at: Date, reason: string): Prompt {
  return { ...prompt, nextDueAt: at, reason };
}

export function skipped(
  prompt: Prompt,
  now: Date,
  why: { skippedFor: SkippedFor; reason: string; awayUntil?: LocalDate | null },
): Prompt {
  const { skippedFor, reason, awayUntil = null } = why;
  return { ...prompt, state: 'skipped', skippedFor, reason, awayUntil, nextDueAt: null, endedAt: now };
}

export function missed(prompt: Prompt, now: Date): Prompt {
  return { ...prompt, state: 'missed', nextDueAt: null, endedAt: now };
}

export function answered(prompt: Prompt, now: Date): Prompt {
  const settled = { skippedFor: null, reason: null, awayUntil: null, nextDueAt: null };
  return { ...prompt, ...settled, state: 'answered', endedAt: prompt.endedAt ?? now };
}

/** As it was before an answer that is taken back: open until the deadline, then missed. */
export function reopened(prompt: Prompt, now: Date): Prompt {
  const open = { ...prompt, receiptKey: null, endedAt: null };
  if (now > prompt.deadlineAt) return missed(open, now);
  if (prompt.askedAt === null && now < prompt.dueAt) {
    return { ...open, state: 'waiting', nextDueAt: prompt.dueAt };
  }
  return { ...open, state: prompt.askedAt ? 'asked' : 'expected', nextDueAt: prompt.deadlineAt };
}

/** The states of those who are still expected to answer. */
export const EXPECTED: readonly Prompt['state'][] = ['waiting', 'asked', 'expected'];

/** Whether somebody is still expected to answer. */
export function isExpected({ state }: Pick<Prompt, 'state'>): boolean {
  return EXPECTED.includes(state);
}

/** The prompt as it should be now, given as it would be if made now. What was asked or settled stays. */
export function replanned(known: Prompt, anew: Prompt, now: Date): Prompt {
  const hasMet = known.state === 'expected' && known.dueAt <= now;
  const isUnasked = known.askedAt === null && !hasMet && (isExpected(known) || isPassedOver(known));
  if (!isUnasked || now > anew.deadlineAt) return known;
  const isHeld = known.nextDueAt !== null && known.nextDueAt > known.dueAt;
  const isKept = known.state === 'waiting' && (isHeld || known.askedIn !== null);
  const isSame = isSameMoment(known, anew);
  const isSettledAlike = known.state === anew.state && known.reason === anew.reason;
  if (isSame && (isSettledAlike || (isKept && anew.state === 'waiting'))) return known;
  return { ...anew, askedIn: known.askedIn };
}

/** Whether somebody who was not asked yet has moved to where, by the clocks there, even the deadline has passed. */
export function isOvertaken(known: Prompt, anew: Prompt, now: Date): boolean {
  return known.state === 'waiting' && known.timeZone !== anew.timeZone && now > anew.deadlineAt;
}

function isSameMoment(known: Prompt, anew: Prompt): boolean {
  const times = ({ timeZone, dueAt, remindAt, deadlineAt }: Prompt) =>
    JSON.stringify({ timeZone, dueAt, remindAt, deadlineAt });
  return times(known) === times(anew);
}

function isPassedOver({ state, skippedFor }: Prompt): boolean {
  return state === 'skipped' && (skippedFor === 'away' || skippedFor === 'day-off' || skippedFor === 'left');
}
