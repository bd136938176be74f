import { z } from 'zod';

/** What somebody wrote and was asked about before it was raised. */
export const draftSchema = z.object({
  teamId: z.string(),
  text: z.string(),
  ownerId: z.string().nullable(),
  storyKey: z.string().nullable(),
  isCritical: z.boolean(),
});

export type Draft = z.output<typeof draftSchema>;
