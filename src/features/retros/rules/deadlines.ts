import { addMinutes } from 'date-fns/addMinutes';
import { addWorkingMs, type WorkingCalendar, workingMsBetween } from '../../../time/index.ts';
import { type Deadlines, type OpenPhase, PHASES } from './types.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a phase may last: a meeting's minutes by the clock, anything longer in the team's working hours. */
export const SPELLS = {
  '10-min': { words: '10 minutes', minutes: 10 },
  '15-min': { words: '15 minutes', minutes: 15 },
  '30-min': { words: '30 minutes', minutes: 30 },
  '60-min': { words: '1 hour', minutes: 60 },
  '4-h': { words: '4 working hours', workingMs: 4 * HOUR_MS },
  '1-d': { words: '1 working day', workingMs: 8 * HOUR_MS },
  '2-d': { words: '2 working days', workingMs: 16 * HOUR_MS },
  '3-d': { words: '3 working days', workingMs: 24 * HOUR_MS },
} as const;

export type Spell = keyof typeof SPELLS;
export type Spells = Record<OpenPhase, Spell>;

export const SPELL_NAMES = Object.keys(SPELLS) as [Spell, ...Spell[]];
/** Good for a team that looks back beside its work. */
export const USUAL_SPELLS: Spells = { collect: '1-d', vote: '4-h', act: '1-d' };

/** When each phase ends, one after the other, if the first begins at `from`. */
export function deadlinesFrom(calendar: WorkingCalendar, from: Date, spells: Spells): Deadlines {
  const collect = after(calendar, from, spells.collect);
  const vote = after(calendar, collect, spells.vote);
  return { collect, vote, act: after(calendar, vote, spells.act) };
}

function after(calendar: WorkingCalendar, from: Date, name: Spell): Date {
  const spell = SPELLS[name];
  return 'minutes' in spell ? addMinutes(from, spell.minutes) : addWorkingMs(calendar, from, spell.workingMs);
}

/**
 * The deadlines of what comes after `phase`, which ends now. They stay as they were announced, unless less than half
 * of the next one's time is left: then it, and what follows, gets the time it was meant to have.
 */
export function deadlinesAfter(
  calendar: WorkingCalendar,
  { phase, endsAt }: { phase: OpenPhase; endsAt: Deadlines },
  now: Date,
): Deadlines {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  if (!next) return endsAt;
  const planned = spanBetween(calendar, endsAt[phase], endsAt[next]);
  const left = now < endsAt[next] ? lengthOf(spanBetween(calendar, now, endsAt[next])) : 0;
  if (left * 2 >= lengthOf(planned)) return endsAt;
  const moved = { ...endsAt, [next]: addSpan(calendar, now, planned) };
  if (next === 'act') return moved;
  const lastSpan = spanBetween(calendar, endsAt.vote, endsAt.act);
  return { ...moved, act: addSpan(calendar, moved.vote, lastSpan) };
}

/** In working time; by the clock where there is none in it. */
interface Span {
  workingMs: number;
  ms: number;
}

function spanBetween(calendar: WorkingCalendar, from: Date, to: Date): Span {
  const ms = Math.max(0, to.getTime() - from.getTime());
  return { ms, workingMs: ms <= HOUR_MS ? 0 : workingMsBetween(calendar, from, to) };
}

function lengthOf({ workingMs, ms }: Span): number {
  return workingMs || ms;
}

function addSpan(calendar: WorkingCalendar, from: Date, { workingMs, ms }: Span): Date {
  return workingMs ? addWorkingMs(calendar, from, workingMs) : new Date(from.getTime() + ms);
}

/** Who has not voted is reminded when so much of the time has passed; in a meeting nobody is. */
const REMINDED_AFTER = 0.75;
const SHORTEST_WITH_REMINDER_MS = 2 * HOUR_MS;

export function reminderOf(calendar: WorkingCalendar, from: Date, until: Date): Date | null {
  const workingMs = workingMsBetween(calendar, from, until);
  if (workingMs < SHORTEST_WITH_REMINDER_MS) return null;
  return addWorkingMs(calendar, from, workingMs * REMINDED_AFTER);
}
