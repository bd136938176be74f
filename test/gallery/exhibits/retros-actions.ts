import { actionModal } from '../../../src/features/retros/views/action-form.ts';
import { actionList } from '../../../src/features/retros/views/action-list.ts';
import { actionReminder, handoverMessage } from '../../../src/features/retros/views/action-reminder.ts';
import { retroSetting, settingsModal } from '../../../src/features/retros/views/settings.ts';
import { summaryMessage } from '../../../src/features/retros/views/summary.ts';
import type { Block } from '../../../src/slack/message.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { action, actions, done, retro, themes, withoutLea } from '../fixtures/actions.ts';
import { LONG_LINE } from '../fixtures/long.ts';
import { people, TODAY } from '../fixtures/people.ts';
import { dev } from '../fixtures/teams.ts';

const reading = { people, today: TODAY };
const list = { ...reading, team: dev, userId: 'ULEA', page: 0, seesAll: true };
const summary = { ...reading, retro: retro(), sprintName: 'Sprint 2026-04' };
const form = { metadata: 'new dev r3', isNew: true, ownerId: 'ULEA', dueOn: '2026-03-20' };
const settings = { teamId: 'dev', opensItself: true, format: null, changedBy: null };

export const retroActions: Hall = {
  title: 'What comes of a retro',
  exhibits: [
    ...exhibit(summaryMessage, {
      'Themes with votes and two actions.': [
        { ...summary, themes: themes([7, 4, 2, 0, 0]), voters: 5, actions: [action(), done] },
      ],
      'Three hundred themes, many with as many votes; forty actions.': [
        {
          ...summary,
          themes: themes(Array.from({ length: 300 }, () => 1)),
          voters: 100,
          actions: actions(40),
        },
      ],
      'Nobody voted, nothing was agreed on; with names.': [
        {
          ...{ ...summary, retro: retro({ isAnonymous: false, voters: 0 }), sprintName: null },
          ...{ themes: themes([0, 0]), voters: 0, actions: [] },
        },
      ],
      'One person voted, so there are no totals.': [
        { ...summary, themes: themes([null, null, null, null, null, null]), voters: 1, actions: [action()] },
      ],
      'One card.': [{ ...summary, themes: themes([0]).slice(0, 1), voters: 0, actions: [] }],
      'No card.': [
        {
          ...{ ...summary, retro: retro({ endedBecause: 'nobody wrote a card' }) },
          ...{ themes: [], voters: 0, actions: [] },
        },
      ],
    }),
    ...exhibit(actionList, {
      'Five, one the reader’s own.': [{ ...list, open: actions(5) }],
      'The second page of four, after one was done.': [
        { ...list, open: actions(40), page: 1, says: '✅ “Add staging alerts” is done.' },
      ],
      'None.': [{ ...list, open: [] }],
      'To an owner who does not read the channel.': [
        { ...list, seesAll: false, userId: 'ULEA', open: actions(2, { ownerId: 'ULEA' }) },
      ],
      'Nothing is left of theirs.': [
        { ...list, seesAll: false, open: [], says: '✅ “Add staging alerts” is done.' },
      ],
      'Its owner has left.': [{ ...list, people: withoutLea, userId: 'UDANA', open: [action()] }],
    }),
    ...exhibit(actionReminder, {
      'One, due tomorrow.': [{ ...reading, userId: 'ULEA', actions: [action({ dueOn: '2026-03-04' })] }],
      'Several; one is done, one has another owner by now.': [
        {
          ...{ ...reading, userId: 'ULEA' },
          actions: [action({ dueOn: '2026-02-27' }), done, action({ id: 'a3', ownerId: 'UDANA' })],
        },
      ],
      'Forty.': [{ ...reading, userId: 'ULEA', actions: actions(40, { ownerId: 'ULEA' }) }],
    }),
    ...exhibit(handoverMessage, {
      'Two, one handed over already.': [
        {
          ...{ ...reading, people: withoutLea, leftId: 'ULEA', teamName: 'Dev team' },
          actions: [action(), action({ id: 'a3', ownerId: 'UDANA' })],
        },
      ],
      'Forty.': [
        {
          ...{ ...reading, people: withoutLea, leftId: 'ULEA', teamName: 'Dev team' },
          actions: actions(40, { ownerId: 'ULEA' }),
        },
      ],
    }),
    ...exhibit(actionModal, {
      'A new one.': [{ ...form, text: '', dueHint: 'Proposed: Fri 20 Mar, as Sprint 2026-05 ends.' }],
      'From a long theme.': [{ ...form, text: LONG_LINE.repeat(3), dueHint: 'Proposed: in two weeks.' }],
      'To change one.': [
        { ...form, metadata: 'change a1', isNew: false, text: 'Add staging alerts', dueHint: '' },
      ],
      'Somebody else changed it meanwhile.': [
        {
          ...{ ...form, metadata: 'change a1', isNew: false, text: 'Add staging alerts', dueHint: '' },
          says: 'Somebody has changed it while you were here. Now it is: Add alerts — Ola, due Fri 6 Mar\nNothing of yours is saved yet: look again, then save it.',
        },
      ],
    }),
    ...exhibit(settingsModal, {
      'As it is at first.': [settings],
      'Nothing opens by itself; own columns.': [
        {
          ...{ ...settings, opensItself: false },
          format: {
            name: 'Our own columns',
            columns: [
              { key: 'own-1', title: 'Wind', asks: '' },
              { key: 'own-2', title: 'Anchor', asks: '' },
            ],
          },
        },
      ],
    }),
    ...exhibit(settingsOfTeam, { 'Among the settings.': ['dev'] }, 'modal'),
  ],
};

function settingsOfTeam(teamId: string): Block[] {
  return [retroSetting(teamId)];
}
