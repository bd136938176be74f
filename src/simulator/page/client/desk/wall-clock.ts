const DAY_MS = 24 * 60 * 60 * 1000;

/** What a clock on the wall and the calendar beside it show. */
export interface WallClock {
  /** '2026-03-02' */
  date: string;
  /** 'Mon 2 Mar' */
  day: string;
  /** '09:00' */
  time: string;
}

export function wallClockIn(timeZone: string, at: Date): WallClock {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const month = MONTHS[Number(part('month')) - 1] ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    day: `${part('weekday')} ${Number(part('day'))} ${month}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** '09:00' today, 'tomorrow 09:00', 'Wed 4 Mar 09:00'; 'now' for what is due. */
export function whenIn(timeZone: string, at: Date, now: Date): string {
  const day = dayIn(timeZone, at, now);
  const time = timeIn(timeZone, at, now);
  if (day === 'Today') return time;
  return day === 'Tomorrow' ? `tomorrow ${time}` : `${day} ${time}`;
}

/** 'Today' (also what is overdue), 'Tomorrow', 'Wed 4 Mar'. */
export function dayIn(timeZone: string, at: Date, now: Date): string {
  if (at <= now) return 'Today';
  const { date, day } = wallClockIn(timeZone, at);
  const today = wallClockIn(timeZone, now).date;
  if (date === today) return 'Today';
  return date === dayAfter(today) ? 'Tomorrow' : day;
}

/** '09:00'; 'now' for what is due. */
export function timeIn(timeZone: string, at: Date, now: Date): string {
  return at <= now ? 'now' : wallClockIn(timeZone, at).time;
}

/** By the calendar: a day may have 23 or 25 hours. */
function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** 'Los Angeles' of 'America/Los_Angeles'. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
