const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;
const GIVE_UP_AFTER_MS = 3 * 24 * 3_600_000;

/**
 * How long to rest after the n-th attempt failed: 2 s, 4 s, 8 s … to 5 min, less up to half of it by chance,
 * so that what failed together does not come back together.
 *
 * @param attempts made so far, 1 or more
 * @param chance in [0, 1)
 */
export function backoffMs(attempts: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (1 - chance / 2));
}

/** Whether what has failed since `firstAttemptAt` is tried no more. Longer than a weekend's outage. */
export function isTimeToGiveUp(firstAttemptAt: Date | null, now: Date): boolean {
  return firstAttemptAt !== null && now.getTime() - firstAttemptAt.getTime() > GIVE_UP_AFTER_MS;
}
