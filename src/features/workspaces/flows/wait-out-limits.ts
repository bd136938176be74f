import { addMilliseconds } from 'date-fns/addMilliseconds';
import { retryAfterMs, verdictOf } from '../../../slack/errors.ts';
import type { Clock } from '../../../time/index.ts';

/** As long as somebody who sent a form may be kept waiting for Slack's limits. */
export const PATIENCE_SECONDS = 20;

/**
 * Makes a call to Slack, again each time Slack says that it came too soon and when to come back. Throws what else
 * Slack answers, and its refusal where that would be after `until`.
 */
export async function waitOutLimits<T>(clock: Clock, until: Date, call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (verdictOf(error) !== 'rate-limited') throw error;
      const allowedAt = addMilliseconds(clock.now(), retryAfterMs(error));
      if (allowedAt > until) throw error;
      await clock.sleepUntil(allowedAt);
    }
  }
}
