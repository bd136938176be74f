import { instantOf, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Status } from '../../workspaces/index.ts';
import type { Absence } from './absence.ts';

const AWAY_EMOJI = new Set(
  [
    ...['palm_tree', 'desert_island', 'beach_with_umbrella', 'umbrella_on_ground', 'airplane'],
    ...['airplane_departure', 'luggage', 'face_with_thermometer', 'face_with_head_bandage'],
    ...['mask', 'sneezing_face', 'nauseated_face', 'hospital'],
  ].map((name) => `:${name}:`),
);

const AWAY_WORDS =
  /\b(vacation(ing)?|on holidays?|(annual|parental|maternity|paternity|sick|medical) leave|on leave|pto|ooo|out of (the )?office|(out |off |home )?sick|unwell|day off|time off)\b/i;

/** 'Back from vacation', 'vacation from Monday', 'PTO next week': they are here now. */
const NOT_NOW =
  /\b(back|until my|before|after|no|not|planning|returned)\b.*|\b(next|soon|tomorrow|starting|(from|in) (mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))/i;

/** Whether a Slack status says vacation, sick or out of office, by its emoji or its words. */
export function saysAway(status: Pick<Status, 'text' | 'emoji'>): boolean {
  const emoji = status.emoji.replace(/::skin-tone-\d/, '');
  const says = AWAY_EMOJI.has(emoji) || AWAY_WORDS.test(status.text);
  return says && !NOT_NOW.test(status.text);
}

/**
 * The absence that a status means on `date`: it counts for the days of which it covers the noon, by the
 * clocks of `zone`, and for every day if it does not expire.
 */
export function absenceByStatus(status: Status, date: LocalDate, zone: string): Absence | null {
  if (!saysAway(status)) return null;
  const absence = { from: date, reason: status.text, source: 'status' as const };
  if (status.expiresAt === null) return { ...absence, to: null };
  if (status.expiresAt <= instantOf(date, '12:00', zone)) return null;
  return { ...absence, to: lastDayBefore(status.expiresAt, zone) };
}

/** A status that ends in the morning leaves that day to work. */
function lastDayBefore(end: Date, zone: string): LocalDate {
  const halfDay = 12 * 60 * 60 * 1000;
  return localDateOf(new Date(end.getTime() - halfDay), zone);
}

/** Whether a status is the one that its owner said does not mean away. */
export function isSameStatus(
  ignored: Pick<Status, 'text' | 'emoji'> | undefined,
  status: Pick<Status, 'text' | 'emoji'>,
): boolean {
  return ignored !== undefined && ignored.text === status.text && ignored.emoji === status.emoji;
}
