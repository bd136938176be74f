import { addMinutes } from 'date-fns/addMinutes';
import {
  addDays,
  instantOf,
  localDateOf,
  parseDateRange,
  parseDuration,
  parseTimeOfDay,
} from '../../time/index.ts';

const CLOCK_USAGE = 'clock +4h · clock 14:00 · clock tomorrow 09:00 · clock fri 09:00 · clock next';

/**
 * The instant meant by '+4h', '14:00' (the next one), 'tomorrow 09:00' or '2026-03-09 09:00' on a wall clock in
 * `zone`. Throws an Error that says what could not be read.
 */
export async function readInstant(words: string, now: Date, zone: string): Promise<Date> {
  if (words.startsWith('+')) return addMinutes(now, readOrThrow(parseDuration(words.slice(1))).minutes);
  const [, day = '', time = ''] = /^(?:(.*)\s)?(\S+)$/.exec(words.trim()) ?? [];
  const { time: wall } = readOrThrow(parseTimeOfDay(time));
  const today = localDateOf(now, zone);
  if (day !== '') {
    const { from } = readOrThrow(await parseDateRange(day, { today }));
    return ahead(instantOf(from, wall, zone), now);
  }
  const next = instantOf(today, wall, zone);
  return next > now ? next : instantOf(addDays(today, 1), wall, zone);
}

function readOrThrow<T extends { ok: true }>(parsed: T | { ok: false; reason: string }): T {
  if (!parsed.ok) throw new Error(`${parsed.reason}\nThe clock takes: ${CLOCK_USAGE}`);
  return parsed;
}

function ahead(at: Date, now: Date): Date {
  if (at < now) throw new Error('That is over. The clock moves forwards only.');
  return at;
}
