import { zonedFormat } from '../../zoned.ts';
import type { Reader } from './reader.ts';

/**
 * What `<!date^seconds^format|fallback>` and rich text's `date` show: each reader's own zone, a 24-hour
 * clock, English words. Tokens: Slack's "Formatting text for app surfaces", Date formatting.
 * A format with an unknown token, or no token at all, shows as Slack does: the fallback.
 */
export function dateFor(seconds: number, format: string, fallback: string, reader: Reader): string {
  const at = new Date(seconds * 1000);
  if (!Number.isFinite(seconds) || !/\{\w+\}/.test(format)) return fallback;
  let isKnown = true;
  const shown = format.replaceAll(/\{(\w+)\}/g, (_, token: string) => {
    const render = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
    isKnown &&= render !== undefined;
    return render?.(at, reader) ?? '';
  });
  return isKnown ? shown : fallback;
}

type Token = (at: Date, reader: Reader) => string;

const tokens: Record<string, Token> = {
  date_num: (at, reader) => localDate(at, reader),
  date: (at, reader) => `${part(at, reader, { month: 'long' })} ${ordinal(at, reader)}, ${year(at, reader)}`,
  date_slash: (at, reader) => part(at, reader, { day: '2-digit', month: '2-digit', year: 'numeric' }),
  date_short: (at, reader) => part(at, reader, { month: 'short', day: 'numeric', year: 'numeric' }),
  date_long: (at, reader) =>
    `${part(at, reader, { weekday: 'long' })}, ${part(at, reader, { month: 'long' })} ${ordinal(at, reader)}, ${year(at, reader)}`,
  date_pretty: pretty('date'),
  date_short_pretty: pretty('date_short'),
  date_long_pretty: pretty('date_long'),
  time: (at, reader) => part(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  time_secs: (at, reader) =>
    part(at, reader, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
  ago: (at, reader) => ago(at, reader.now),
};

function part(at: Date, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  return zonedFormat('en-US', { ...options, timeZone: reader.timeZone }).format(at);
}

function year(at: Date, reader: Reader): string {
  return part(at, reader, { year: 'numeric' });
}

function ordinal(at: Date, reader: Reader): string {
  const day = Number(part(at, reader, { day: 'numeric' }));
  const ending = { one: 'st', two: 'nd', few: 'rd' }[ordinals.select(day) as 'one' | 'two' | 'few'];
  return `${day}${ending ?? 'th'}`;
}

const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' });

/** Local calendar date as YYYY-MM-DD. */
function localDate(at: Date, reader: Reader): string {
  return zonedFormat('en-CA', { timeZone: reader.timeZone }).format(at);
}

/** "today", "yesterday" or "tomorrow" where it is one of them. */
function pretty(otherwise: string): Token {
  return (at, reader) => {
    const day = 24 * 60 * 60 * 1000;
    const distance = (Date.parse(localDate(at, reader)) - Date.parse(localDate(reader.now, reader))) / day;
    const near = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[distance];
    return near ?? tokens[otherwise]?.(at, reader) ?? '';
  };
}

function ago(at: Date, now: Date): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return 'just now';
  const words = new Intl.RelativeTimeFormat('en-US', { numeric: 'always' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / (24 * 60)), 'day');
}
