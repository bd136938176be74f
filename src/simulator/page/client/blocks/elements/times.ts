const MINUTES_BETWEEN = 15;

/** '00:00', '00:15' … '23:45' */
export const quarterHours: readonly string[] = Array.from(
  { length: (24 * 60) / MINUTES_BETWEEN },
  (_, index) => clock(Math.floor((index * MINUTES_BETWEEN) / 60), (index * MINUTES_BETWEEN) % 60),
);

/** The time somebody wrote: 9, 930, 9:30, 9.30, 21h15, 9 pm; null where it is none. */
export function readTime(written: string): string | null {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?h? ?(am|pm|a\.m\.|p\.m\.)?$/.exec(written.trim().toLowerCase());
  if (!found) return null;
  const [, hours = '', minutes = '0', half] = found;
  const hour = half === undefined ? Number(hours) : twelveHour(Number(hours), half.startsWith('p'));
  if (hour === null || hour > 23 || Number(minutes) > 59) return null;
  return clock(hour, Number(minutes));
}

function twelveHour(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Times to offer for what is written: all of them for nothing, else the one meant and those that begin like it. */
export function timesFor(written: string): string[] {
  if (written.trim() === '') return [...quarterHours];
  const meant = readTime(written);
  const begins = quarterHours.filter((time) => time.startsWith(written) || time.startsWith(`0${written}`));
  return [...new Set([...(meant === null ? [] : [meant]), ...begins])];
}
