import { dateTime, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDays, formatWhen } from '../../../time/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Sprint } from '../rules/index.ts';

export type People = ReadonlyMap<string, Person>;

/** The moment at which something is shown, and the zone for those who cannot see their own. */
export interface Moment {
  now: Date;
  zone: string;
}

/** 'today 13:12' in the reader's own zone. */
export function when(at: Date, moment: Moment): string {
  return dateTime(at, '{date_short_pretty} {time}', formatWhen(at, moment));
}

/** 'Dana and Ola', escaped; '' for nobody. */
export function namesOf(userIds: readonly string[], people: People, most?: number): string {
  return listOf(
    userIds.map((userId) => escapeMrkdwn(nameOf(people, userId))),
    most,
  );
}

/** A path as it is: a glob's stars are no marks. */
export function inCode(path: string): string {
  return `\`${escapeMrkdwn(path.replaceAll('`', "'"))}\``;
}

/** '3 stories', '1 story'. */
export function storiesWords(count: number): string {
  return `${count} ${count === 1 ? 'story' : 'stories'}`;
}

/** 'Mon 2 Mar – Fri 13 Mar'; '' until it has dates. */
export function datesOf({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): string {
  return startsOn && endsOn ? formatDays(startsOn, endsOn) : '';
}
