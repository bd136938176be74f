import { z } from 'zod';
import { MOST_HOURS, MOST_REPEATS, policySchema } from '../escalations/index.ts';
import { saysWhatBlocks } from './rules/index.ts';

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
  text: z.string().trim().refine(saysWhatBlocks, 'Say in a few words what keeps you from going on.'),
  owner: z.string().nullable().default(null),
  mine: z.string().nullable().default(null),
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

/** A PolicyDraft, as the modal carries it. */
export const policyDraftSchema = z.object({
  teamId: z.string(),
  policy: policySchema,
  step: z.number().nullable(),
  alsoOpen: z.boolean(),
});

export const policyForm = z.object({
  hours: z.enum(['working', 'wall']).default('working'),
  also: z.array(z.string()).default([]),
});

const someHours = (max: number) =>
  z
    .string()
    .default('')
    .transform((text) =>
      Number(
        text
          .trim()
          .replace(/\s*h(ours?)?$/i, '')
          .replace(',', '.'),
      ),
    )
    .refine(
      (hours) => hours > 0 && hours <= max,
      `Write hours as a number above 0 and up to ${max}, for example 4 or 1.5.`,
    );

export const stepForm = z.object({
  after: someHours(MOST_HOURS),
  tell: z.string({ error: 'Choose who is told.' }),
  person: z.string().nullable().default(null),
  channel: z.string().nullable().default(null),
  every: z.union([z.literal('').transform(() => null), z.null(), someHours(MOST_HOURS)]).default(null),
  times: z.coerce.number().min(1).max(MOST_REPEATS).nullable().default(1),
  remove: z.array(z.string()).default([]),
});

export type StepForm = z.output<typeof stepForm>;
