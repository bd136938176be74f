import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { formatAge, type WorkingCalendar } from '../../../time/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { when } from './words.ts';

/** '#12 staging DB refuses connections — Lea, 1 d 2 h, Omar on it until 14:00', as mrkdwn. */
export function blockerLine(
  blocker: Blocker,
  people: ReadonlyMap<string, Person>,
  now: Date,
  calendar: WorkingCalendar,
): string {
  const moment = { now, zone: calendar.timeZone };
  const name = (userId: string) => escapeMrkdwn(nameOf(people, userId));
  const parts = [
    name(blocker.raisedBy),
    formatAge(now.getTime() - blocker.raisedAt.getTime()),
    ...(blocker.isCritical ? ['critical'] : []),
    ...(blocker.state === 'taken' && blocker.ownerId && blocker.etaAt
      ? [`${name(blocker.ownerId)} on it until ${when(blocker.etaAt, moment)}`]
      : []),
    ...(blocker.state === 'snoozed' && blocker.snoozedUntil
      ? [`snoozed until ${when(blocker.snoozedUntil, moment)}`]
      : []),
  ];
  return `#${blocker.number} ${escapeMrkdwn(shorten(blocker.title, 100))} — ${parts.join(', ')}`;
}
