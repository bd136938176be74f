/** One of those whom a step may tell, as seen from the instant at which it would. */
export interface Candidate {
  userId: string;
  /** They are the ones who wait. */
  isWaiting: boolean;
  /** Their first instant within their hours and outside Do Not Disturb, were they not away. */
  reachableAt: Date;
  /** Whether they are away at that instant. */
  isAway: boolean;
  /** The first reachable instant after they are back. */
  backAt: Date;
}

export interface PassedOver {
  userId: string;
  /** 'missed': their step's hour passed while nobody could be told, and a higher one is taken */
  why: 'away' | 'waiting' | 'asleep' | 'missed';
}

export type Reach =
  | { kind: 'now'; userId: string; passed: PassedOver[] }
  | { kind: 'later'; userId: string; at: Date; passed: PassedOver[] }
  | { kind: 'nobody'; passed: PassedOver[] };

/**
 * Who of a step's people is told. Nobody who is away is; the first in order who can be reached now is, or
 * else the one who can be reached soonest. What is critical wakes the first who is not away.
 */
export function reach(candidates: Candidate[], at: Date, isCritical: boolean): Reach {
  const present = candidates.filter((candidate) => !candidate.isWaiting && !candidate.isAway);
  const passed = candidates
    .filter((candidate) => !present.includes(candidate))
    .map(({ userId, isWaiting }) => ({ userId, why: isWaiting ? ('waiting' as const) : ('away' as const) }));
  const [first] = present;
  if (!first) return { kind: 'nobody', passed };
  const awake = isCritical ? first : present.find((candidate) => candidate.reachableAt <= at);
  if (awake) {
    const asleep = present
      .slice(0, present.indexOf(awake))
      .map(({ userId }) => ({ userId, why: 'asleep' as const }));
    return { kind: 'now', userId: awake.userId, passed: [...passed, ...asleep] };
  }
  const soonest = present.reduce((best, next) => (next.reachableAt < best.reachableAt ? next : best));
  return { kind: 'later', userId: soonest.userId, at: soonest.reachableAt, passed };
}
