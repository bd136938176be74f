import { z } from 'zod';

/** What the answer modal carries with it. */
export const answerMetadata = z.object({
  ...{ standupId: z.string(), date: z.string(), isTryOut: z.boolean() },
  /** The last change of sprints and stories when it was opened. */
  seen: z.number(),
  /** Whether all stories are shown, not the first five. */
  isWhole: z.boolean(),
});

export type AnswerMetadata = z.output<typeof answerMetadata>;

/** The refs of this slice's messages, as they are kept with each delivery. */
export const refs = {
  member: z.object({ occurrenceId: z.string(), userId: z.string() }),
  receipt: z.object({ occurrenceId: z.string(), userId: z.string(), key: z.string() }),
  answer: z.object({ occurrenceId: z.string(), userId: z.string(), part: z.number() }),
  occurrence: z.object({ occurrenceId: z.string() }),
  team: z.object({ teamId: z.string() }),
  export: z.object({
    standupId: z.string(),
    from: z.string(),
    to: z.string(),
    /** Whose answers; null: everybody's. */
    userId: z.string().nullable(),
    format: z.enum(['csv', 'json']),
  }),
};
