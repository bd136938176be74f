import { z } from 'zod';
import { readPrefix, TOO_BIG_POINTS } from '../rules/index.ts';

const NO_SCALE = `Write whole numbers from 1 to ${TOO_BIG_POINTS - 1}, smallest first: 1 2 3 5 8.`;

export const settingsForm = z.object({
  unit: z.enum(['points', 'hours']),
  scale: z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split(/[\s,;]+/)
        .filter((word) => word !== '')
        .map(Number),
    )
    .refine(
      (scale) =>
        scale.length > 0 && scale.every((one) => Number.isInteger(one) && one > 0 && one < TOO_BIG_POINTS),
      NO_SCALE,
    )
    .transform((scale) => [...new Set(scale)].sort((a, b) => a - b)),
  prefix: z
    .string()
    .default('')
    .transform((typed, context) => {
      const prefix = readPrefix(typed);
      if (prefix !== null) return prefix;
      context.addIssue({ code: 'custom', message: 'Write one to ten letters: ERP.' });
      return z.NEVER;
    }),
  priorities: z.enum(['moscow', 'p', 'rice']),
  done: z
    .string()
    .nullish()
    .transform((typed) =>
      (typed ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
});
