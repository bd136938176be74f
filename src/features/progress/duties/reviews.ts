import type { Duty } from '../../slice.ts';
import { followEvents } from '../../sprints/index.ts';
import { followReviews } from '../flows/post-review.ts';

/** A sprint that is closed is told as a whole, once, and kept current. */
export const postReviews: Duty = {
  name: 'post reviews',
  processDue: (core) => followEvents(core, 'reviews', (trx, events) => followReviews(trx, core, events)),
  nextDueAt: async () => null,
};
