import { z } from 'zod';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';

const day = z.union([1, 2, 3, 4, 5, 6, 7].map((value) => z.literal(value as 1 | 2 | 3 | 4 | 5 | 6 | 7)));
const mode = z.enum(['async', 'live', 'off']);

const label = z.object({ type: z.literal('plain_text'), text: z.string(), emoji: z.boolean() });

const dailyPart = z.object({
  days: z.array(z.string()),
  lines: z.array(z.string()),
  picture: z.object({ alt: z.string() }).nullable(),
  buttons: z.array(
    z.object({ type: z.literal('button'), text: label, action_id: z.string(), value: z.string().optional() }),
  ),
});

/** As it was kept before there were parts. */
const sprintStanding = z
  .object({ name: z.string(), day: z.string(), done: z.string() })
  .transform(({ name, day, done }) => ({
    ...{ days: [day], lines: [`${escapeMrkdwn(name)}: ${done}`] },
    ...{ picture: null, buttons: [] },
  }));

/** What the JSON columns hold. */
export const columns = {
  modes: z.object({ 1: mode, 2: mode, 3: mode, 4: mode, 5: mode, 6: mode, 7: mode }),
  cadence: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('weekly') }),
    z.object({ kind: z.literal('fortnightly'), from: z.string() }),
    z.object({
      kind: z.literal('monthly'),
      week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
    }),
  ]),
  askedWhen: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('always') }),
    z.object({ kind: z.literal('weekdays'), days: z.array(day) }),
    z.object({ kind: z.literal('answered'), questionId: z.string(), value: z.string() }),
  ]),
  texts: z.array(z.string()),
  ahead: z.array(z.object({ at: z.iso.datetime().transform((at) => new Date(at)), words: z.string() })),
  dailyParts: z.array(z.union([dailyPart, sprintStanding])),
  read: z.object({ notes: z.array(z.string()), today: z.array(z.string()), blockers: z.array(z.string()) }),
};

export function parseColumn<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return schema.parse(JSON.parse(text));
}
