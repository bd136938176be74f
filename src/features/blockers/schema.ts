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

const words = z.string().default('');

export const raiseForm = z.object({
  text: z.string().trim().min(1, 'Say in a few words what keeps you from going on.'),
  owner: z.string().nullable().default(null),
  story: words.transform((text) => text.trim() || null),
  team: z.string().nullable().default(null),
  critical: z.array(z.string()).default([]),
});

export const takeForm = z.object({
  eta: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
  time: z.string().nullable().default(null),
  note: words,
});

export const resolveForm = z.object({ resolution: words });

export const snoozeForm = z.object({
  until: z.string({ error: 'Choose until when it can wait.' }),
  note: words,
});

export const handOverForm = z.object({
  to: z.string({ error: 'Choose who can unblock it.' }),
  note: words,
});
