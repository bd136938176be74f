import { FORMATS, USUAL_SPELLS } from '../../../src/features/retros/rules/index.ts';
import { cancelQuestion } from '../../../src/features/retros/views/cancel.ts';
import { cardModal, changeCardModal } from '../../../src/features/retros/views/card-form.ts';
import { cardsWindow } from '../../../src/features/retros/views/cards-window.ts';
import { goneOn, goneOnAlready } from '../../../src/features/retros/views/gone-on.ts';
import { groupModal } from '../../../src/features/retros/views/group-form.ts';
import { historyMessage } from '../../../src/features/retros/views/history.ts';
import {
  openOnHome,
  owedVote,
  reminder,
  unposted,
  unshown,
} from '../../../src/features/retros/views/letters.ts';
import { formModal, saidModal } from '../../../src/features/retros/views/modal.ts';
import { moveModal } from '../../../src/features/retros/views/move-form.ts';
import { phaseNews } from '../../../src/features/retros/views/news.ts';
import { screen } from '../../../src/features/retros/views/screen.ts';
import { type StartForm, startModal } from '../../../src/features/retros/views/start-form.ts';
import { voteModal } from '../../../src/features/retros/views/vote-form.ts';
import { section } from '../../../src/slack/blocks.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE } from '../fixtures/long.ts';
import { BERLIN, NOW } from '../fixtures/people.ts';
import * as the from '../fixtures/retros.ts';
import { sprint } from '../fixtures/sprints.ts';
import { dev } from '../fixtures/teams.ts';

const { at, shown, alone, cards, grouped, open } = the;

const moment = { now: NOW, zone: BERLIN };
const named = open({ isAnonymous: false });
const nobody = { retro: open({ phase: 'act', voters: 0 }) };
const three = alone(cards(300));
const start: StartForm = {
  ...{ team: dev, sprints: [sprint()], formatName: 'start-stop-continue', ownColumns: '' },
  ...{ canBeAnonymous: true, people: 5, facilitatorId: 'UDANA', dots: 3, spells: USUAL_SPELLS },
  ...{ endsAt: the.endsAt, moment },
};
const form = { retro: open(), formId: 'f1', added: 0, text: '', moment };
const written = cards(3, { authorId: 'ULEA' });
const lea = {
  ...{ id: 'c1', retroId: 'r3', columnKey: 'stop', text: 'Long meetings' },
  ...{ groupId: null, authorId: 'ULEA' },
};
const own = { own: [], page: 0 };

export const retros: Hall = {
  title: 'Retros',
  exhibits: [
    ...exhibit(screen, {
      'Cards are collected; nobody is told how many there are.': [shown({ cards: 6 })],
      'With names; nothing to look back on.': [
        shown({ retro: named, cards: 6, evidence: null, sprintName: null }),
      ],
      'Who leads is away.': [shown({ isLeaderHere: false })],
      'Six cards, two of them one; two have voted.': [at('vote', grouped(), { voted: 2 })],
      'Three hundred cards.': [at('vote', three)],
      'Votes are closed, two actions.': [
        at('act', grouped(7), { retro: open({ phase: 'act', voters: 4 }), actions: the.agreed }),
      ],
      'Nobody voted.': [at('act', three, nobody)],
      'One person voted: no totals.': [at('act', grouped(), { retro: open({ phase: 'act', voters: 1 }) })],
      'One card.': [at('act', alone(cards(1), 0), nobody)],
      'Closed.': [at('closed', grouped(7), { retro: open({ phase: 'closed', voters: 4 }) })],
      'Closed without a card.': [
        shown({ retro: open({ phase: 'closed', endedBecause: 'nobody wrote a card' }) }),
      ],
      'Cancelled.': [shown({ retro: open({ phase: 'cancelled' }) })],
    }),
    ...exhibit(phaseNews, {
      'It begins.': [shown()],
      'The cards are open.': [at('vote', grouped())],
      'Votes are closed.': [at('act', grouped(7), { retro: open({ phase: 'act', voters: 4 }) })],
      'Nobody wrote a card.': [
        shown({ retro: open({ phase: 'closed', endedBecause: 'nobody wrote a card' }) }),
      ],
      'Closed.': [at('closed', grouped(7))],
      'Cancelled.': [shown({ retro: open({ phase: 'cancelled' }) })],
    }),
    ...exhibit(startModal, {
      'As it is proposed.': [start],
      'Three people: not anonymous unless they choose so; no sprint.': [
        { ...start, sprints: [], canBeAnonymous: false, people: 3 },
      ],
      'As last time, with columns of the team’s own.': [
        { ...start, formatName: 'own', ownColumns: 'Wind\nAnchor\nRocks' },
      ],
    }),
    ...exhibit(cardModal, {
      'A first one.': [form],
      'After three cards.': [{ ...form, added: 3 }],
      'With what was typed; five columns; with names.': [
        {
          ...{ ...form, text: LONG_LINE },
          retro: {
            ...named,
            format: {
              name: 'Our own columns',
              columns: [...FORMATS['four-ls'].columns, { key: 'own-5', title: 'Rocks', asks: '' }],
            },
          },
        },
      ],
    }),
    ...exhibit(changeCardModal, { 'With names.': [named, lea] }),
    ...exhibit(cardsWindow, {
      'None so far; anonymous.': [shown(), own],
      'Six, anonymous: none is shown.': [shown({ cards: 6 }), own],
      'With names: one’s own can be changed.': [shown({ retro: named, cards: 6 }), { own: written, page: 0 }],
      'One card.': [at('vote', alone(cards(1))), own],
      'Six cards, two of them grouped.': [at('vote', grouped()), own],
      'With totals and names.': [
        at('closed', alone(cards(6, { authorId: 'ULEA' }), 4), { retro: { ...named, phase: 'closed' } }),
        own,
      ],
      'Three hundred cards.': [at('vote', three), own],
      'The last page of three hundred groups.': [
        at(
          'vote',
          three.map((theme) => ({ ...theme, name: 'Fewer meetings', cards: [...theme.cards, ...cards(2)] })),
        ),
        { own: [], page: 99 },
      ],
      'Nothing was written.': [shown({ retro: open({ phase: 'closed' }) }), own],
    }),
    ...exhibit(groupModal, {
      'Two look alike.': ['r3', grouped()],
      'Something was grouped; three hundred cards.': ['r3', three, '3 grouped.'],
    }),
    ...exhibit(voteModal, {
      'A first time.': [open({ phase: 'vote' }), grouped(), new Map()],
      'Two on one, one on another; three hundred cards.': [
        open({ phase: 'vote' }),
        three,
        new Map([
          ['g0', 2],
          ['g4', 1],
        ]),
      ],
      'One vote each.': [open({ phase: 'vote', dots: 1 }), grouped(), new Map()],
    }),
    ...exhibit(reminder, {
      'Owed.': [at('vote', grouped()), false],
      'Given.': [at('vote', grouped()), true],
      'Closed.': [at('act', grouped()), false],
    }),
    ...exhibit(owedVote, { 'Six cards.': [at('vote', grouped())] }, 'home'),
    ...exhibit(
      openOnHome,
      {
        'Cards are collected.': [shown()],
        'Voted.': [at('vote', grouped())],
        'About what to do.': [at('act', grouped())],
      },
      'home',
    ),
    ...exhibit(unshown, { 'The channel is archived.': [open()] }),
    ...exhibit(unposted, { 'The channel is archived.': [open()] }),
    ...exhibit(moveModal, { 'To another channel.': [open()] }),
    ...exhibit(goneOn, { 'The votes were closed.': [open(), 'vote'] }),
    ...exhibit(goneOnAlready, {
      'Somebody else opened the cards.': [
        { ...open(), phase: 'vote' },
        { by: 'Lea', moment },
      ],
      'Time was up for votes.': [
        { ...open(), phase: 'act' },
        { by: null, moment },
      ],
    }),
    ...exhibit(cancelQuestion, { 'Before it is cancelled.': [open()] }),
    ...exhibit(historyMessage, {
      'None yet.': ['Dev team', []],
      'Four.': [
        'Dev team',
        [
          shown(),
          at('closed', grouped(7), { retro: open({ phase: 'closed', voters: 4, closedAt: NOW }) }),
          shown({ retro: open({ phase: 'closed', endedBecause: 'nobody wrote a card', closedAt: NOW }) }),
          shown({ retro: open({ phase: 'cancelled' }) }),
        ],
      ],
    }),
    ...exhibit(saidModal, { 'What became of it.': ['Start a retro', 'Retro 3 is in <#CSTANDUP>.'] }),
    ...exhibit(formModal, {
      'The frame of these forms.': [
        { title: 'Add cards', submit: 'Add', callbackId: 'retros.card.submit', metadata: '' },
        [section('Write a card for each column.')],
      ],
    }),
  ],
};
