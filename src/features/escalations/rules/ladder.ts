import { addWorkingMs, type WorkingCalendar, workingMsBetween } from '../../../time/index.ts';
import { type Policy, type Rung, rungsOf } from './policy.ts';

/** What climbs a ladder: a blocker, later a story that waits for its review. */
export interface Subject {
  workspaceId: string;
  kind: string;
  id: string;
}

/** Why a step is taken before its hour: somebody asked, an ETA was not kept, the policy was made stricter. */
export type Hurry = 'asked' | 'eta' | 'policy';

export interface Ladder {
  id: string;
  subject: Subject;
  teamId: string;
  policy: Policy;
  isCritical: boolean;
  /** Those who need not be told, because it is they who wait. */
  waiting: string[];
  startedAt: Date;
  /** What was counted until `countingFrom`, in milliseconds of the policy's hours. */
  countedMs: number;
  /** When it was counting before `countingFrom`, in order: what can be counted anew in other hours. */
  spans: Span[];
  /** null while the ladder is paused or has ended */
  countingFrom: Date | null;
  endedAt: Date | null;
  /** The policy's rungs that are behind it, by their place in `rungsOf`. */
  taken: number[];
  /** How often somebody was told. */
  timesTold: number;
  /** A rung that is due before its hour. */
  hurried: { rung: number; since: Date; hurry: Hurry } | null;
  nextDueAt: Date | null;
  version: number;
}

interface Span {
  from: Date;
  to: Date;
}

/** A rung and its place in the policy. */
export interface Placed {
  rung: Rung;
  index: number;
}

/** More than this after it could have been taken, a step says that it is late. */
export const LATE_MS = 10 * 60 * 1000;

/** The rungs that are not behind the ladder yet, in order. */
export function rungsAhead({ policy, taken }: Pick<Ladder, 'policy' | 'taken'>): Placed[] {
  return rungsOf(policy)
    .map((rung, index) => ({ rung, index }))
    .filter(({ index }) => !taken.includes(index));
}

/** Milliseconds counted at `now`: working time of the team, or all time, without the pauses. */
export function countedAt(ladder: Ladder, calendar: WorkingCalendar, now: Date): number {
  const { policy, countingFrom, countedMs } = ladder;
  return countingFrom ? countedMs + msBetween(policy, calendar, countingFrom, now) : countedMs;
}

function msBetween({ hours }: Policy, calendar: WorkingCalendar, from: Date, to: Date): number {
  if (hours === 'wall') return Math.max(0, to.getTime() - from.getTime());
  return workingMsBetween(calendar, from, to);
}

/** The spans in which it has counted by `now`. */
function spansUntil({ spans, countingFrom }: Ladder, now: Date): Span[] {
  return countingFrom && countingFrom < now ? [...spans, { from: countingFrom, to: now }] : spans;
}

/** When a rung comes due if nothing pauses the ladder; null while it is paused. */
export function dueAt(ladder: Ladder, calendar: WorkingCalendar, { rung, index }: Placed): Date | null {
  const { policy, countingFrom, countedMs, hurried } = ladder;
  if (hurried?.rung === index) return hurried.since;
  if (!countingFrom) return null;
  const left = rung.afterMs - countedMs;
  if (left <= 0) return countingFrom;
  if (policy.hours === 'wall') return new Date(countingFrom.getTime() + left);
  return addWorkingMs(calendar, countingFrom, left);
}

/**
 * The rungs that are behind the ladder once `index` was taken, and with it perhaps `instead`: a step whose
 * people were told is not repeated for an hour that had passed by then.
 */
export function takenWith(
  ladder: Ladder,
  calendar: WorkingCalendar,
  now: Date,
  [index, ...others]: number[],
): number[] {
  const rungs = rungsOf(ladder.policy);
  const counted = countedAt(ladder, calendar, now);
  const told = index === undefined ? undefined : rungs[index];
  const piledUp = rungs.flatMap((rung, at) =>
    told && rung.step === told.step && rung.afterMs <= counted ? [at] : [],
  );
  return [...new Set([...ladder.taken, ...(index === undefined ? [] : [index]), ...others, ...piledUp])].sort(
    (a, b) => a - b,
  );
}

/** The ladder with its clock stopped; a hurry that waited for somebody is over. */
export function paused(ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  const counted = { countedMs: countedAt(ladder, calendar, now), spans: spansUntil(ladder, now) };
  return { ...ladder, ...counted, countingFrom: null, hurried: null };
}

export function resumed(ladder: Ladder, now: Date): Ladder {
  return ladder.countingFrom ? ladder : { ...ladder, countingFrom: now };
}

/**
 * The ladder under another policy. Whoever was told by the old one is not told again by a step whose hour
 * has passed; of the others whose hour has passed, the highest is due at once.
 */
export function under(policy: Policy, ladder: Ladder, calendar: WorkingCalendar, now: Date): Ladder {
  const old = rungsOf(ladder.policy);
  const told = new Set(ladder.taken.flatMap((index) => targetKey(old[index])));
  const countedMs = recounted(policy, ladder, calendar, now);
  const countingFrom = ladder.countingFrom && now;
  const passed = rungsOf(policy)
    .map((rung, index) => ({ rung, index }))
    .filter(({ rung }) => rung.afterMs <= countedMs);
  const highest = passed.at(-1);
  const isOwed = highest !== undefined && countingFrom !== null && !told.has(targetKey(highest.rung));
  return {
    ...{ ...ladder, policy, countedMs, countingFrom, spans: spansUntil(ladder, now) },
    taken: passed.map(({ index }) => index).filter((index) => !(isOwed && index === highest.index)),
    hurried: isOwed ? { rung: highest.index, since: now, hurry: 'policy' } : null,
  };
}

/** What was counted so far, in the hours of another policy: without the times in which somebody was on it. */
function recounted(policy: Policy, ladder: Ladder, calendar: WorkingCalendar, now: Date): number {
  if (policy.hours === ladder.policy.hours) return countedAt(ladder, calendar, now);
  const spans = spansUntil(ladder, now).map(({ from, to }) => msBetween(policy, calendar, from, to));
  return spans.reduce((sum, ms) => sum + ms, 0);
}

function targetKey(rung: Rung | undefined): string {
  return JSON.stringify(rung?.tell);
}
