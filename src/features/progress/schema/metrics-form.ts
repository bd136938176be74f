import { z } from 'zod';

/** What the form of a sprint's metrics carries. */
export const metricsMetadata = z.object({
  sprintId: z.string(),
  /** The position of the last event when it was opened. */
  seen: z.number(),
});
