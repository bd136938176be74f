import { z } from 'zod';

const MOST_HOURS = 80;

/** Working hours, halves too; null where nothing is written. */
const hours = z
  .string()
  .nullish()
  .transform((typed) => (typed ?? '').trim().replace(',', '.').replace(/\s*h$/i, ''))
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine(
    (amount) => amount === null || (amount > 0 && amount <= MOST_HOURS && Number.isInteger(amount * 2)),
    `Write hours up to ${MOST_HOURS}, halves too: 4 or 2.5. Leave it empty to ask nobody.`,
  );

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
  reviewHours: hours,
  testingHours: hours,
  progressHours: hours,
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
