import { zonedFormat } from '../../../../zoned.ts';

/** A moment as `2026-03-02T09:30` in a zone. */
export function localMinute(seconds: number, timeZone: string): string {
  const parts = zonedFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(seconds * 1000));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which it is that minute in a zone, in seconds. A minute that a change of clocks leaves out
 * is the moment an hour on; of one that comes twice, the first.
 */
export function secondsAt(minute: string, timeZone: string): number {
  const asUtc = Date.parse(`${minute}Z`) / 1000;
  const offsetAt = (seconds: number) => Date.parse(`${localMinute(seconds, timeZone)}Z`) / 1000 - seconds;
  const candidates = [offsetAt(asUtc - 86_400), offsetAt(asUtc + 86_400)].map((offset) => asUtc - offset);
  const right = candidates.filter((seconds) => localMinute(seconds, timeZone) === minute);
  return Math.min(...(right.length > 0 ? right : [Math.max(...candidates)]));
}
