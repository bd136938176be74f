import { instantOf, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Person, Status } from '../../workspaces/index.ts';
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

/** 'Out of office, back Monday': when they come back says nothing about today. */
const RETURN = /\b(back|returning)\b(?! from).*$/i;

const DAY =
  '(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|\\d+';

/** 'Back from vacation', 'vacation from Monday', 'PTO next week': they are here now. */
const NOT_NOW = new RegExp(
  [
    '\\b(back|returned|recovering) from\\b',
    '\\b(no|not on|before|after|planning|without)( \\w+)? (vacation|holidays?|leave|pto)\\b',
    `\\b(next (week|month)|soon|tomorrow|starting|(from|in) (${DAY})\\b)`,
  ].join('|'),
  'i',
);

/** Whether a Slack status says vacation, sick or out of office, by its emoji or its words. */
export function saysAway(status: Pick<Status, 'text' | 'emoji'>): boolean {
  const emoji = status.emoji.replace(/:skin-tone-\d:/, '');
  const text = status.text.replace(RETURN, '');
  return (AWAY_EMOJI.has(emoji) || AWAY_WORDS.test(text)) && !NOT_NOW.test(text);
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

/** Two profiles of one sign are away, asleep and gone at the same times. */
export function profileSign({ status, timeZone, isDeactivated }: Person): string {
  const away = saysAway(status) ? [status.text, status.emoji, status.expiresAt] : null;
  return JSON.stringify([timeZone, isDeactivated, away]);
}
