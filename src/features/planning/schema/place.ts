import { z } from 'zod';
import { type Place, SCREENS } from '../rules/index.ts';

const KINDS = [
  'success',
  'acceptance',
  'done',
  'risk',
  'external',
  'deliverable',
  'metric',
  'integration',
] as const;

const placeSchema = z.object({
  teamId: z.string(),
  sprintId: z.string().nullable(),
  screen: z.enum(SCREENS),
  window: z.string(),
  turn: z.number(),
  seen: z.number(),
  page: z.number(),
  kind: z.enum(KINDS).nullable(),
  itemId: z.string().nullable(),
});

/** Where a window stands, from what it carries. */
export function readPlace(metadata: string): Place {
  return placeSchema.parse(JSON.parse(metadata));
}

/** The same where the sprint is kept already, as after the first step. */
export function readPlanned(metadata: string): Place & { sprintId: string } {
  return placeSchema.extend({ sprintId: z.string() }).parse(JSON.parse(metadata));
}

export const itemKind = z.enum(KINDS);
export const screenName = z.enum(SCREENS);
