import { expect, test } from 'vitest';
import { letter } from '../../src/features/planning/views/letter.ts';
import { planMessage } from '../../src/features/planning/views/plan-message.ts';
import { ballot } from '../../src/features/poker/views/ballot.ts';
import { card as pokerCard } from '../../src/features/poker/views/card.ts';
import { winsMessage } from '../../src/features/progress/views/wins.ts';
import { actionList } from '../../src/features/retros/views/action-list.ts';
import { actionReminder, handoverMessage } from '../../src/features/retros/views/action-reminder.ts';
import { screen } from '../../src/features/retros/views/screen.ts';
import { summaryMessage } from '../../src/features/retros/views/summary.ts';
import { dailyMessage } from '../../src/features/standups/views/daily.ts';
import { fitMessage, lengthOf, MESSAGE_LENGTH } from '../../src/slack/length.ts';
import type { Message } from '../../src/slack/message.ts';
import { actions, retro, themes } from '../gallery/fixtures/actions.ts';
import { share, standing } from '../gallery/fixtures/gates.ts';
import { NOW, people, TODAY } from '../gallery/fixtures/people.ts';
import { estimating, shown as pokerShown, revealed } from '../gallery/fixtures/poker.ts';
import { alone, at, cards, open } from '../gallery/fixtures/retros.ts';
import { sprint, stories } from '../gallery/fixtures/sprints.ts';
import { line } from '../gallery/fixtures/standups.ts';
import { dev } from '../gallery/fixtures/teams.ts';

const words = (length: number) => 'a word '.repeat(length / 7 + 1).slice(0, length);
const many = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, at) => of(at));

const longActions = actions(40, { text: words(300), ownerId: 'UMAX' });
const longThemes = alone(cards(300, { text: words(250) }), 9);
const longStories = stories(300, { title: words(3000), assignees: ['UMAX', 'UNOA', 'UZOE', 'UDANA'] });
const reading = { people, today: TODAY };
const plan = standing(300, {
  stories: longStories,
  sprint: sprint({ state: 'published', goal: words(2000) }),
});
const share300 = { stories: longStories.map(({ id, key }) => ({ id, key, estimate: 5 })), days: 8 };
const cast = Object.fromEntries(
  [...people.keys()].map((userId, index) => [userId, String([1, 2, 3, 5, 8][index % 5])]),
);
const rounds = many(4, (round) => ({
  round: round + 1,
  votes: Object.entries(cast).map(([userId, vote]) => ({ userId, vote })),
  reasons: ['ULEA', 'UOLA'].map((userId) => ({ userId, reason: words(200) })),
}));
const voted = many(10, (index) =>
  revealed(cast, {
    storyId: `st${index}`,
    story: longStories[index],
    state: 'agreed',
    result: 5,
    rounds,
    round: 5,
  }),
);

/**
 * What is posted and can become long, as long as forms, teams of 200 and sprints of 300 make it; the review stands in
 * test/progress. An answer to a command may go on in another message, unless its pages are turned.
 */
const longest: Record<string, () => Message> = {
  'a daily of 200': () =>
    dailyMessage({
      ...{ standupId: 's1', teamName: words(60), date: TODAY, mode: 'async', timeZone: 'Europe/Berlin' },
      people: many(200, (index) => ({
        name: `Maximiliane ${index} von Hohenstein`,
        stands: { kind: 'answered', answer: { isLate: true }, lines: [line('today', words(3000))] },
      })),
      blockers: many(40, (index) => `#${index} ${words(150)} — Maximiliane, 3 d, Omar on it until 14:00`),
      parts: many(3, () => ({
        days: ['day 8 of 10'],
        lines: many(2, () => `🟡 ${words(250)}`),
        picture: { alt: words(400) },
        buttons: [],
      })),
      ...{ picture: { fileId: 'F1' }, setUpBy: 'Dana' },
      notes: many(2, () => ({ name: 'Dana', text: words(1000) })),
      ahead: many(20, (index) => ({ at: NOW, words: `meeting ${index}` })),
    }),
  'a retro’s screen': () =>
    screen(at('act', longThemes, { retro: open({ phase: 'act', voters: 9 }), actions: longActions })),
  'a retro’s summary': () =>
    summaryMessage({
      ...{
        ...reading,
        retro: retro(),
        sprintName: words(80),
        themes: themes(many(300, () => 1)),
        voters: 100,
      },
      actions: longActions,
    }),
  'a reminder of 40 actions': () => actionReminder({ ...reading, userId: 'UMAX', actions: longActions }),
  '40 actions of somebody who left': () =>
    handoverMessage({ ...reading, actions: longActions, leftId: 'UMAX', teamName: dev.name }),
  'a page of 40 actions': () =>
    actionList({
      ...{ ...reading, team: dev, open: longActions, userId: 'UMAX', seesAll: true, page: 1 },
      says: `✅ “${words(300)}” is done.`,
    }),
  'a plan of 300 stories': () => planMessage(plan, 'https://example.com'),
  'a letter to who decides and does all': () =>
    letter({ ...plan, shares: [share({ userId: 'UPRIYA', share: share300 })] }, 'UPRIYA'),
  'a card of ten stories': () => pokerCard(pokerShown(voted)),
  'a card of ten stories that are laid open': () =>
    pokerCard(pokerShown(voted.map((story) => ({ ...story, state: 'revealed' })))),
  'a ballot of ten stories': () =>
    ballot(
      pokerShown(many(10, (index) => estimating({ storyId: `st${index}`, story: longStories[index] }))),
      [],
    ),
  'the wins of a busy day': () =>
    winsMessage(
      many(60, (index) => ({
        ...{ kind: index % 2 ? ('story' as const) : ('said' as const), text: words(3000) },
        userIds: ['ULEA', 'UZOE', 'UDANA'],
      })),
      people,
    ),
};

test.each(Object.entries(longest))('%s stays under what Slack takes', (_what, message) => {
  const { blocks = [] } = message();
  expect(lengthOf(blocks)).toBeLessThanOrEqual(MESSAGE_LENGTH);
  expect(fitMessage(blocks)).toBe(true);
});
