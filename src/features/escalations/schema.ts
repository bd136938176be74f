import { z } from 'zod';

const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('role'),
    role: z.enum(['scrum_master', 'team_lead', 'product_owner', 'architect', 'stakeholder', 'member']),
  }),
  z.object({ kind: z.literal('person'), userId: z.string() }),
  z.object({ kind: z.literal('group'), groupId: z.string(), name: z.string() }),
  z.object({ kind: z.literal('channel'), channelId: z.string() }),
]);

/** A policy as it is kept in its column, and in a modal between its steps. */
export const policySchema = z.object({
  hours: z.enum(['working', 'wall']),
  steps: z.array(
    z.object({
      afterHours: z.number(),
      tell: target,
      repeat: z.object({ everyHours: z.number(), times: z.number() }).optional(),
    }),
  ),
});

export const waitingSchema = z.array(z.string());

export const takenSchema = z.array(z.number());

export const passedSchema = z.array(
  z.object({ userId: z.string(), why: z.enum(['away', 'waiting', 'asleep', 'missed']) }),
);

const instant = z.string().transform((text) => new Date(text));

export const spansSchema = z.array(z.object({ from: instant, to: instant }));
