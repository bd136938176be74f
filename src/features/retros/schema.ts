import { z } from 'zod';

export const formatSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ key: z.string(), title: z.string(), asks: z.string() })),
});
