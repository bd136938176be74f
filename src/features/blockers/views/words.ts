import { dateTime } from '../../../slack/mrkdwn.ts';
import { daysBetween, formatClock, formatDay, localDateOf } from '../../../time/index.ts';

/** The moment at which something is shown, and the zone for those who cannot see their own. */
export interface Moment {
  now: Date;
  zone: string;
  /** It is shown to one person only, whose zone it is: days further away may be named by it. */
  isOwn?: boolean;
}

/** 'today 13:12' in the reader's own zone. */
export function when(at: Date, { zone, now, isOwn = false }: Moment): string {
  const isNear = Math.abs(daysBetween(localDateOf(now, zone), localDateOf(at, zone))) <= 1;
  if (isOwn && !isNear) return exactly(at, { zone, now });
  return dateTime(at, '{date_short_pretty} {time}', exactly(at, { zone, now }));
}

/** 'today 09:12, 4 hours ago' in the reader's own zone; it stays true while the message stands. */
export function whenAndAge(at: Date, { zone, now }: Moment): string {
  return dateTime(at, '{date_short_pretty} {time}, {ago}', exactly(at, { zone, now }));
}

function exactly(at: Date, { zone, now }: Moment): string {
  return `${formatDay(localDateOf(at, zone), localDateOf(now, zone))} ${formatClock(at, zone)}`;
}
