import { type Parsed, quote, refuse, refuseUnreadable } from './parsed.ts';

const EXAMPLES = 'For example 90 min, 4h or 2d.';
const LONGEST_DAYS = 366;

const MINUTES_IN: ReadonlyArray<{ unit: RegExp; minutes: number }> = [
  { unit: /^(m|mins?|minutes?)$/, minutes: 1 },
  { unit: /^(h|hrs?|hours?)$/, minutes: 60 },
  { unit: /^(d|days?)$/, minutes: 24 * 60 },
  { unit: /^(w|weeks?)$/, minutes: 7 * 24 * 60 },
];

/**
 * A span as people write it ('4h', '90 min', '1.5 hours', '1h 30m', '2d'), in whole minutes. A day is 24
 * hours and a week 7 days; what a working day is, the caller knows. At most 366 days.
 */
export function parseDuration(text: string): Parsed<{ minutes: number }> {
  const written = text.trim();
  const words = written.toLowerCase().replace(/\b(?:an?|one)\b/g, '1');
  if (/^\d+([.,]\d+)?$/.test(words)) {
    return refuse(`Say what ${quote(written)} counts: minutes, hours or days. ${EXAMPLES}`);
  }
  const minutes = sumOfParts(words);
  if (minutes === null) return refuseUnreadable(written, 'a length of time', EXAMPLES);
  if (minutes < 1) return refuse(`${quote(written)} is less than a minute. ${EXAMPLES}`);
  if (minutes > LONGEST_DAYS * 24 * 60) return refuse(`${quote(written)} is longer than a year. ${EXAMPLES}`);
  return { ok: true, minutes };
}

function sumOfParts(words: string): number | null {
  if (!/^(\d+([.,]\d+)?\s*[a-z]+(\s*,\s*|\s+and\s+|\s*))+$/.test(words)) return null;
  let sum = 0;
  for (const [, count = '', unit = ''] of words.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)) {
    const known = MINUTES_IN.find((candidate) => candidate.unit.test(unit));
    if (known === undefined) return null;
    sum += Number(count.replace(',', '.')) * known.minutes;
  }
  return Math.round(sum);
}
