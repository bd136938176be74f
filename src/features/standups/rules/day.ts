import type { Prompt } from './types.ts';

/** What nobody asked for, a person and day: more makes people mute a bot. */
export const MOST_MESSAGES_A_DAY = 2;

/** A person's day, from midnight to midnight where they are. */
export interface Day {
  from: Date;
  to: Date;
}

type Step = Pick<
  Prompt,
  'occurrenceId' | 'state' | 'skippedFor' | 'askedAt' | 'remindedAt' | 'askedIn' | 'nextDueAt'
>;

/** In a message of its own, together with others; or in the one that another prompt was asked in. */
export type Asking<T> = { kind: 'own'; along: T[] } | { kind: 'joins'; occurrenceId: string };

/**
 * How somebody is asked at `now`, given their prompts of other standups around that day. What is due at once is one
 * message. The second of the day asks also for what comes later on it; what nobody could foresee joins the last.
 */
export function howToAsk<T extends Step>(others: readonly T[], day: Day, now: Date): Asking<T> {
  const sent = messagesSent(others, day);
  const last = lastMessage(others);
  if (sent >= MOST_MESSAGES_A_DAY && last) return { kind: 'joins', occurrenceId: last.occurrenceId };
  const isLastOfDay = sent === MOST_MESSAGES_A_DAY - 1;
  const along = others.filter((other) => {
    const due = isToCome(other) ? other.nextDueAt : null;
    return due !== null && (due <= now || (isLastOfDay && due < day.to));
  });
  return { kind: 'own', along };
}

/**
 * Whether a reminder would be within that, given all of a person's prompts of the day, those to come included, and when
 * other messages came to them.
 */
export function mayRemind(prompts: readonly Step[], day: Day, besides: readonly Date[] = []): boolean {
  const others = besides.filter((at) => day.from <= at && at < day.to).length;
  const toCome = prompts.filter(isToCome).flatMap(({ nextDueAt }) => nextDueAt?.getTime() ?? []);
  const later = new Set(toCome.filter((due) => due < day.to.getTime()));
  return messagesSent(prompts, day) + later.size + others < MOST_MESSAGES_A_DAY;
}

function messagesSent(prompts: readonly Step[], day: Day): number {
  const isOn = (at: Date | null) => at !== null && day.from <= at && at < day.to;
  const asked = prompts.filter((prompt) => hasMessage(prompt) && isOn(prompt.askedAt));
  const reminders = prompts.filter(({ remindedAt }) => isOn(remindedAt));
  return asked.length + reminders.length;
}

function lastMessage<T extends Step>(prompts: readonly T[]): T | undefined {
  const time = ({ askedAt }: T) => askedAt?.getTime() ?? 0;
  return prompts.filter(hasMessage).toSorted((a, b) => time(b) - time(a))[0];
}

function hasMessage({ askedAt, askedIn, skippedFor }: Step): boolean {
  return askedAt !== null && askedIn === null && skippedFor !== 'downtime';
}

/** Whether a message of its own will ask it. */
export function isToCome({ state, askedIn }: Pick<Step, 'state' | 'askedIn'>): boolean {
  return state === 'waiting' && askedIn === null;
}

/** Whether it was asked and its reminder is still to come. */
export function isReminderAhead({
  state,
  remindAt,
  nextDueAt,
}: Pick<Prompt, 'state' | 'remindAt' | 'nextDueAt'>): boolean {
  return state === 'asked' && remindAt !== null && nextDueAt?.getTime() === remindAt.getTime();
}
