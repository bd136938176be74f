import { z } from 'zod';

const share = z.number();
const level = z.enum(['low', 'medium', 'high']);
const isMet = z.boolean().nullable();

/** What the JSON columns hold. */
export const columns = {
  texts: z.array(z.string()),
  scale: z.array(z.number()),
  askAfterHours: z.object({
    'in-progress': z.number().nullable(),
    'code-review': z.number().nullable(),
    testing: z.number().nullable(),
  }),
  allocation: z.object({ feature: share, performance: share, debt: share, bug: share }),
  rice: z.object({ reach: z.number(), impact: z.number(), confidence: z.number(), effort: z.number() }),
  value: z.unknown(),
  /** Of an item, beside its text. */
  details: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('success'), isMet }),
    z.object({ kind: z.literal('acceptance'), isMet }),
    z.object({ kind: z.literal('done'), isMet }),
    z.object({ kind: z.literal('deliverable'), isMet }),
    z.object({
      kind: z.literal('risk'),
      probability: level,
      impact: level,
      response: z.enum(['avoid', 'mitigate', 'accept', 'transfer']),
      mitigation: z.string(),
      contingency: z.string(),
    }),
    z.object({ kind: z.literal('external'), from: z.string(), neededOn: z.string().nullable(), isMet }),
    z.object({ kind: z.literal('metric'), baseline: z.string(), target: z.string(), value: z.string() }),
    z.object({ kind: z.literal('integration') }),
  ]),
};

export function parseColumn<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return schema.parse(JSON.parse(text));
}
