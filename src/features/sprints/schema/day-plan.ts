import { z } from 'zod';

/** What the form of a day plan carries with it: whose days of which sprint, and signs of what it showed. */
export const dayPlanMetadata = z.object({
  sprintId: z.string(),
  whose: z.string(),
  shown: z.array(z.tuple([z.string(), z.string()])),
});
