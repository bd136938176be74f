import { z } from 'zod';

/** What the form of a day plan carries with it: whose days of which sprint. */
export const dayPlanMetadata = z.object({ sprintId: z.string(), whose: z.string() });
