import { z } from 'zod';

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
    .refine((scale) => scale.every(Number.isFinite), 'Write numbers, smallest first: 1 2 3 5 8.')
    .transform((scale) => [...new Set(scale)].sort((a, b) => a - b)),
  keyPrefix: z.string().default(''),
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
