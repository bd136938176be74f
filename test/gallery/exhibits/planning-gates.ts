import {
  approveModal,
  refuseModal,
  sendBackModal,
  startAnywayModal,
} from '../../../src/features/planning/views/gate-forms.ts';
import { followedLetter, letter } from '../../../src/features/planning/views/letter.ts';
import { planMessage } from '../../../src/features/planning/views/plan-message.ts';
import { publishingBlocks, readinessMessage } from '../../../src/features/planning/views/readiness.ts';
import { answerWindow, notReadyMessage } from '../../../src/features/planning/views/starting.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { decision, gate, share, standing, technical } from '../fixtures/gates.ts';
import { SIGNS } from '../fixtures/long.ts';
import { berlin } from '../fixtures/people.ts';
import { planned, stories } from '../fixtures/sprints.ts';

const URL = 'https://northwind.example.com/docs/T1/F1';
const published = { ...planned, state: 'published' } as const;
const running = { ...planned, state: 'running', startedAt: berlin('2026-03-03', '09:00') } as const;

const approved = [
  gate({ state: 'approved', decision: decision() }),
  gate({ ...technical, state: 'approved', decision: decision({ gate: 'technical', byUserId: 'UOMAR' }) }),
];
const sentBack = gate({
  ...technical,
  state: 'sent-back',
  decision: decision({ gate: 'technical', verdict: 'sent-back', byUserId: 'UOMAR', comment: SIGNS }),
});
const changed = gate({
  ...{ state: 'changed', decision: decision() },
  changes: [
    'ERP-004 (5 points) came in',
    'ERP-002 went out',
    'the goal changed',
    `the risk “${SIGNS}” changed`,
  ],
});
const answered = (answer: 'confirmed' | 'refused', reason = '') =>
  share({
    state: answer,
    answer: { userId: 'ULEA', answer, reason, share: share().share, at: berlin('2026-03-03', '09:45') },
  });
const override = {
  ...{ byUserId: 'UDANA', at: berlin('2026-03-03', '09:00'), reason: SIGNS },
  unmet: ['Omar has not approved it (technical)', 'ERP-003 is not estimated'],
};
const form = { sprintId: 's5', gate: 'technical', position: 40 } as const;
const written = { ...published, goal: SIGNS.repeat(20), name: SIGNS.slice(0, 80) };
const ready = { ...planned, state: 'published', goal: 'Orders flow' } as const;

/** Between a plan and its start. */
export const gates: Hall = {
  title: 'Approvals, confirmations and the start',
  exhibits: [
    ...exhibit(planMessage, {
      'just published': [standing(), URL],
      'without a canvas': [standing(), null],
      'one story': [standing(1), URL],
      'three hundred stories': [standing(300), URL],
      'with words of many signs': [standing(6, { sprint: written, gates: [changed, sentBack] }), URL],
      'somebody cannot': [standing(6, { shares: [answered('refused', SIGNS)], gates: approved }), URL],
      running: [standing(6, { sprint: running, gates: approved, shares: [answered('confirmed')] }), URL],
      'started anyway': [standing(6, { sprint: running, override }), URL],
      cancelled: [standing(6, { sprint: { ...planned, state: 'cancelled' }, gates: [], shares: [] }), URL],
      closed: [
        standing(6, { sprint: { ...running, state: 'closed', closedAt: berlin('2026-03-20', '16:00') } }),
        URL,
      ],
    }),
    ...exhibit(letter, {
      'to the product manager': [standing(), 'UPRIYA'],
      'to an assignee': [standing(), 'ULEA'],
      'to somebody who is all of it': [
        standing(6, { gates: [gate({ holders: ['ULEA'] }), gate({ ...technical, holders: ['ULEA'] })] }),
        'ULEA',
      ],
      'when it has changed': [standing(300, { gates: [changed] }), 'UPRIYA'],
      'when their share has changed': [
        standing(6, {
          shares: [
            share({
              ...answered('confirmed'),
              state: 'changed',
              changes: ['ERP-004 (5 points) came to you'],
            }),
          ],
        }),
        'ULEA',
      ],
      'when they have answered': [standing(6, { gates: approved }), 'UPRIYA'],
      'when they have confirmed': [standing(6, { shares: [answered('confirmed')] }), 'ULEA'],
      'when they have refused': [standing(6, { shares: [answered('refused', SIGNS)] }), 'ULEA'],
      'when it was sent back': [standing(6, { gates: [sentBack] }), 'UOMAR'],
      'of many signs': [standing(6, { sprint: written }), 'UPRIYA'],
      'of twenty stories of their own': [
        standing(20, {
          shares: [
            share({
              share: {
                stories: stories(20).map(({ id, key, estimate }) => ({ id, key, estimate })),
                days: 8,
              },
            }),
          ],
        }),
        'ULEA',
      ],
      'when nothing waits any more': [standing(6), 'UKIM'],
      'after the start': [standing(6, { sprint: running }), 'ULEA'],
    }),
    ...exhibit(followedLetter, { 'when another follows it': [standing()] }),
    ...exhibit(readinessMessage, {
      'to a planner': [standing(), true],
      'to anybody': [standing(300), false],
      'of an empty plan': [standing(0, { gates: [], shares: [] }), true],
      'when all is met': [
        standing(1, { sprint: ready, gates: approved, shares: [answered('confirmed')] }),
        true,
      ],
    }),
    ...exhibit(
      publishingBlocks,
      {
        'a draft': [standing(6, { sprint: planned }), true],
        published: [standing(), true],
        'to others': [standing(), false],
      },
      'modal',
    ),
    ...exhibit(notReadyMessage, {
      'what needs a reason': [standing()],
      'what nothing mends': [standing(0)],
    }),
    ...exhibit(approveModal, {
      'the architect': [standing(), form],
      'of many signs': [standing(6, { sprint: written }), form],
    }),
    ...exhibit(sendBackModal, { 'the architect': [standing(), form] }),
    ...exhibit(refuseModal, { 'an assignee': [standing()] }),
    ...exhibit(startAnywayModal, { 'some things missing': [standing(300)] }),
    ...exhibit(answerWindow, { 'an answer': ['Start the sprint', { text: 'Sprint 4 runs.' }] }),
  ],
};
