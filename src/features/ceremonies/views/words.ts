import { dateTime, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import {
  formatClock,
  formatDay,
  formatSpan,
  formatWeekdays,
  localDateOf,
  weekdayName,
} from '../../../time/index.ts';
import { roleName } from '../../teams/index.ts';
import type { Days, Meeting, Participant } from '../rules/index.ts';

/** '14:00' on the reader's own clock; where Slack cannot do that, on the team's. */
export function timeOf(at: Date, zone: string): string {
  return dateTime(at, '{time}', formatClock(at, zone));
}

/** 'Tue 3 Mar 14:00', in the same way. */
export function momentOf(at: Date, zone: string): string {
  return dateTime(at, '{date_short_pretty} {time}', spokenMoment(at, zone));
}

/** The same in words that show nobody's own time. */
export function spokenMoment(at: Date, zone: string): string {
  return `${formatDay(localDateOf(at, zone))} ${formatClock(at, zone)}`;
}

/** 'Berlin time' */
export function zoneWords(zone: string): string {
  return `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`;
}

/** '1 h 30 min' */
export function lengthWords(minutes: number): string {
  return formatSpan(minutes * 60_000);
}

/** 'everyone and stakeholders' */
export function whoWords(who: readonly Participant[]): string {
  return listOf(
    who.map((one) => (one === 'stakeholder' ? 'stakeholders' : one === 'everyone' ? one : roleName(one))),
  );
}

/** 'on the last day', 'on Friday of week 1', 'on Tue, Wed and Thu' */
export function daysWords(days: Days): string {
  switch (days.on) {
    case 'first':
      return 'on the first day';
    case 'last':
      return 'on the last day';
    case 'week':
      return `on ${weekdayName(days.day)} of week ${days.week}`;
    case 'weekly':
      return `on ${formatWeekdays(days.days)}`;
  }
}

export function sprintName({ sprint }: Pick<Meeting, 'sprint'>): string {
  return escapeMrkdwn(sprint.name);
}
