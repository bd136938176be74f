import type { LocalTime } from '../dates.ts';
import { type Parsed, type Refused, refuse, refuseUnreadable } from './parsed.ts';

const EXAMPLES = 'For example 09:30, 9:30 pm or noon.';
const NAMED: Readonly<Record<string, LocalTime>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** Hours, then minutes after ":", "." or nothing at all, then perhaps a half of the day: 9, 9.30, 0930, 9:30 p.m. */
const SHAPE = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/;

/** A time of day as people write it, in a 12- or a 24-hour clock; '9' is 09:00, 'midnight' is 00:00. */
export function parseTimeOfDay(text: string): Parsed<{ time: LocalTime }> {
  const words = text.trim().toLowerCase();
  const named = NAMED[words];
  if (named !== undefined) return { ok: true, time: named };
  const [, hourDigits, minuteDigits = '00', half] = SHAPE.exec(words) ?? [];
  if (hourDigits === undefined) return refuseUnreadable(text.trim(), 'a time of day', EXAMPLES);
  const hour = Number(hourDigits);
  const wrong = whatIsWrong(words, hour, Number(minuteDigits), half);
  if (wrong !== null) return wrong;
  return { ok: true, time: `${String(hourOfDay(hour, half)).padStart(2, '0')}:${minuteDigits}` };
}

function whatIsWrong(words: string, hour: number, minute: number, half: string | undefined): Refused | null {
  if (minute > 59)
    return refuse(`"${words}" is not a time of day: an hour has minutes 00 to 59. ${EXAMPLES}`);
  if (half !== undefined && (hour < 1 || hour > 12)) {
    return refuse(`"${words}" is not a time of day: with am or pm the hours are 1 to 12. ${EXAMPLES}`);
  }
  if (hour === 24) return refuse(`"${words}" is not a time of day: write 00:00 for midnight.`);
  if (hour > 24) return refuse(`"${words}" is not a time of day: a day has hours 00 to 23. ${EXAMPLES}`);
  return null;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
