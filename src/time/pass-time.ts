import type { MovedClock } from './moved-clock.ts';

/** Something that the clock makes work for: the whole program, as app.ts builds it. */
export interface Timed {
  /** Does what is due now. */
  processDue(): Promise<void>;
  /** The next instant after now at which something is due; null when nothing is in sight. */
  nextDueAt(): Promise<Date | null>;
}

/**
 * Moves the clock to `until`, stopping at each instant on the way at which the program has something to do or a
 * sleeper wakes, so that everything happens in its time. With `until` in the past or now, only what is due now
 * is done. Rejects with what `processDue` throws.
 */
export async function passTime(clock: MovedClock, timed: Timed, until: Date): Promise<void> {
  for (;;) {
    await timed.processDue();
    await clock.moveTo(clock.now());
    const next = earliest(await timed.nextDueAt(), clock.nextWake());
    if (next === null || next > until) break;
    await clock.moveTo(next);
  }
  if (until <= clock.now()) return;
  await clock.moveTo(until);
  await timed.processDue();
}

function earliest(...instants: Array<Date | null>): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<Date | null>(
    (first, instant) => (first === null || instant < first ? instant : first),
    null,
  );
}
