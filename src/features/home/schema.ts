import { z } from 'zod';

/** The page turned to in each section, in its column. */
export const turnedToSchema = z.record(z.string(), z.number().int().min(0));

/** What a button that turns a page says. */
export const turnSchema = z.object({ section: z.string(), page: z.number().int().min(0) });
export type Turn = z.infer<typeof turnSchema>;
