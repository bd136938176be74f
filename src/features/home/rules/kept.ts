import { addDays } from 'date-fns/addDays';
import { min } from 'date-fns/min';
import { addDays as addLocalDays, instantOf, localDateOf } from '../../../time/index.ts';

/** Whoever has not looked for that long has it published anew when they do. */
const KEPT_DAYS = 7;

/** Until when the Home of somebody who looked at `lookedAt` is kept as things are. */
export function keptUntil(lookedAt: Date): Date {
  return addDays(lookedAt, KEPT_DAYS);
}

/** When 'today' is another day by the first of these zones: what a Home says of days is published anew. */
export function nextMidnight(now: Date, zones: readonly string[]): Date {
  return min(zones.map((zone) => instantOf(addLocalDays(localDateOf(now, zone), 1), '00:00', zone)));
}
