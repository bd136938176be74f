import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import type { HomeSection } from '../../slice.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import type { Blocker } from '../rules/index.ts';
import { type Moment, when, whenAndAge } from './words.ts';

type People = ReadonlyMap<string, Person>;

/** Both lists begin with the oldest. */
const turning = { back: 'Older', on: 'Newer' };

/** What others wait for this person to unblock. */
export function blockersToUnblock(open: readonly Blocker[], people: People, moment: Moment): HomeSection {
  const items = open.map((blocker) => [
    line(blocker, people, moment, untilWhenOwn(blocker, moment)),
    actions(
      ...(blocker.state === 'taken' ? [] : [press(blocker, "I'm on it", ids.take.open)]),
      ...usual(blocker),
    ),
  ]);
  return { ...{ name: 'blockers.own', turning }, head: heading('Yours to unblock', open), items };
}

/** What blocks this person. */
export function blockersWaitedFor(open: readonly Blocker[], people: People, moment: Moment): HomeSection {
  const items = open.map((blocker) => [
    line(blocker, people, moment, standing(blocker, people, moment)),
    actions(...usual(blocker)),
  ]);
  return { ...{ name: 'blockers', turning }, head: heading('Your blockers', open), items };
}

function heading(title: string, open: readonly Blocker[]): Block[] {
  return open.length === 0 ? [] : [section(`*${title}: ${open.length}*`)];
}

/** '🚧 #12 staging DB refuses connections — Lea, today 09:12, 4 hours ago; Omar on it until today 14:00' */
function line(blocker: Blocker, people: People, moment: Moment, stands: string[]): Block {
  const mark = blocker.isCritical ? '🔴' : '🚧';
  const facts = [
    `${nameIn(people, blocker.raisedBy)}, ${whenAndAge(blocker.raisedAt, moment)}`,
    ...(blocker.isCritical ? ['critical'] : []),
    ...stands,
  ];
  return section(
    `${mark} #${blocker.number} ${escapeMrkdwn(shorten(blocker.title, 150))} — ${facts.join('; ')}`,
  );
}

/** As its owner reads it. */
function untilWhenOwn({ state, etaAt, snoozedUntil }: Blocker, moment: Moment): string[] {
  if (state === 'snoozed' && snoozedUntil) return [`snoozed until ${when(snoozedUntil, moment)}`];
  return state === 'taken' && etaAt ? [`you are on it until ${when(etaAt, moment)}`] : [];
}

function standing(
  { state, ownerId, etaAt, snoozedUntil }: Blocker,
  people: People,
  moment: Moment,
): string[] {
  if (state === 'snoozed' && snoozedUntil) return [`snoozed until ${when(snoozedUntil, moment)}`];
  if (ownerId === null) return ['nobody is on it yet'];
  const name = nameIn(people, ownerId);
  if (state === 'taken' && etaAt) return [`${name} on it until ${when(etaAt, moment)}`];
  return [`${name} can unblock it`];
}

function nameIn(people: People, userId: string): string {
  return escapeMrkdwn(nameOf(people, userId));
}

function usual(blocker: Blocker) {
  return [press(blocker, 'Resolve', ids.resolve.open), press(blocker, 'Open', ids.details.open)];
}

function press({ id, number }: Blocker, verb: string, actionId: string) {
  return button(verb, actionId, { value: id, label: `${verb}: blocker #${number}` });
}
