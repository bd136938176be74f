import { formatDay, formatDays } from '../../time/index.ts';
import type { Day } from '../chart.ts';

/** ' of Sprint 3, Mon 2 Mar – Fri 13 Mar': what a picture is about. */
export function about(name: string, days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  const dates = first && last ? `, ${formatDays(first.date, last.date)}` : '';
  return `of ${oneLine(name)}${dates}`;
}

/** ' on Tue 10 Mar', the day in which `at` lies; at the very end of a day, that day. Nothing where there is none. */
export function dayAt(days: readonly Day[], at: number): string {
  const day = days[Math.min(Math.max(Math.ceil(at) - 1, 0), days.length - 1)];
  return day ? ` on ${formatDay(day.date)}` : '';
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** 'A', 'A and B', 'A, B and C'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
