import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerState,
  changesInWords,
  type Decision,
  gateState,
  netChanges,
  shareChanges,
  touches,
} from '../../src/features/planning/rules/index.ts';
import type { SprintEvent } from '../../src/features/sprints/index.ts';

const SPRINT = 's1';

function event(but: Partial<SprintEvent>): SprintEvent {
  return {
    ...{ id: 'e', workspaceId: 'T1', teamId: 'dev', position: 1, subject: 'story', subjectId: 'st1' },
    ...{ field: 'estimate', was: 5, became: 8, cause: null, sprintId: SPRINT, leftSprintId: null },
    ...{ byUserId: 'UDANA', at: new Date('2026-03-02T09:00:00Z'), ...but },
  };
}

const risk = { id: 'i1', kind: 'risk', text: 'The vendor is late' };

describe('What a gate is about', () => {
  test.each<[string, Partial<SprintEvent>, boolean, boolean]>([
    ['an estimate', {}, true, true],
    ['a story that comes in', { field: 'sprintId', was: null, became: SPRINT }, true, true],
    ['a story that goes out', { field: 'sprintId', was: SPRINT, became: null }, true, true],
    ['a story made in it', { field: 'created', was: null, became: {} }, true, true],
    ['a story dropped', { field: 'status', was: 'backlog', became: 'dropped' }, true, true],
    ['a story moved', { field: 'status', was: 'backlog', became: 'testing' }, false, false],
    ['the title of a story', { field: 'title', was: 'a', became: 'b' }, false, false],
    ['the criteria of a story', { field: 'acceptanceCriteria', was: [], became: ['a'] }, false, true],
    ['the goal', { subject: 'sprint', field: 'goal', was: 'a', became: 'b' }, true, false],
    ['the first day', { subject: 'sprint', field: 'startsOn', was: null, became: '2026-03-02' }, true, true],
    ['the merge gate', { subject: 'sprint', field: 'mergeGate', was: '', became: 'green' }, false, true],
    ['a risk', { subject: 'sprint', field: 'items', was: null, became: risk }, false, true],
    [
      'a metric',
      { subject: 'sprint', field: 'items', was: null, became: { ...risk, kind: 'metric' } },
      true,
      false,
    ],
    ['the sprint itself', { subject: 'sprint', field: 'created', was: null, became: {} }, false, false],
    [
      'that it is published',
      { subject: 'sprint', field: 'state', was: 'draft', became: 'published' },
      false,
      false,
    ],
  ])('%s', (_what, but, business, technical) => {
    expect(touches('business', event(but), SPRINT)).toBe(business);
    expect(touches('technical', event(but), SPRINT)).toBe(technical);
  });
});

describe('What changed on the whole', () => {
  test.each<[string, Array<Partial<SprintEvent>>, string[]]>([
    ['twice', [{}, { was: 8, became: 3 }], ['ERP-001 went from 5 points to 3 points']],
    ['and back', [{}, { was: 8, became: 5 }], []],
    [
      'in and out again',
      [
        { field: 'sprintId', was: null, became: SPRINT },
        { field: 'sprintId', was: SPRINT, became: null },
      ],
      [],
    ],
    ['made in it', [{ field: 'created', was: null, became: {} }], ['ERP-001 (8 points) came in']],
    [
      'to another sprint',
      [{ field: 'sprintId', was: SPRINT, became: 's2', sprintId: 's2' }],
      ['ERP-001 went out'],
    ],
    [
      'dropped after it was moved',
      [
        { field: 'status', was: 'testing', became: 'dropped' },
        { field: 'status', was: 'dropped', became: 'backlog' },
      ],
      [],
    ],
    [
      'added and reworded',
      [
        { subject: 'sprint', subjectId: SPRINT, field: 'items', was: null, became: risk },
        {
          subject: 'sprint',
          subjectId: SPRINT,
          field: 'items',
          was: risk,
          became: { ...risk, text: 'Late' },
        },
      ],
      ['the risk “Late” was added'],
    ],
    [
      'added and taken out',
      [
        { subject: 'sprint', subjectId: SPRINT, field: 'items', was: null, became: risk },
        { subject: 'sprint', subjectId: SPRINT, field: 'items', was: risk, became: null },
      ],
      [],
    ],
    [
      'moved by a week',
      [{ subject: 'sprint', field: 'startsOn', was: '2026-03-02', became: '2026-03-09' }],
      ['it starts Mon 9 Mar instead of Mon 2 Mar'],
    ],
  ])('%s', (_what, changes, words) => {
    const net = netChanges(changes.map(event), SPRINT);
    const stories = new Map([['st1', { key: 'ERP-001', estimate: 8, status: 'backlog' as const }]]);
    expect(changesInWords(net, { sprintId: SPRINT, unit: 'points', stories })).toEqual(words);
  });

  test('however often an estimate changes, one phrase tells it, and none where it ends as it began', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }), (estimates) => {
        const events = estimates
          .slice(1)
          .map((became, at) => event({ position: at + 1, was: estimates[at], became }));
        const net = netChanges(events, SPRINT);
        expect(net).toHaveLength(estimates[0] === estimates.at(-1) ? 0 : 1);
      }),
    );
  });
});

test('a gate stands as it was decided until something changes that it is about', () => {
  const decided: Decision = {
    ...{ gate: 'business', verdict: 'approved', byUserId: 'UPRIYA', at: new Date('2026-03-02T09:00:00Z') },
    ...{ position: 3, comment: '', impact: '', recommendations: '' },
  };
  const at = (position: number, but: Partial<SprintEvent> = {}) => event({ position, ...but });
  expect(gateState(undefined, [at(1)], SPRINT).state).toBe('open');
  expect(gateState(decided, [at(3)], SPRINT).state).toBe('approved');
  expect(gateState(decided, [at(4)], SPRINT).state).toBe('changed');
  expect(gateState(decided, [at(4, { field: 'notes', was: '', became: 'a' })], SPRINT).state).toBe(
    'approved',
  );
  expect(gateState({ ...decided, verdict: 'sent-back' }, [], SPRINT).state).toBe('sent-back');
});

test('an answer holds for the share that it was given to', () => {
  const share = { stories: [{ id: 'a', key: 'ERP-001', estimate: 5 }], days: 10 };
  const answer = {
    userId: 'U',
    answer: 'confirmed',
    reason: '',
    share,
    at: new Date('2026-03-02T09:00:00Z'),
  } as const;
  expect(answerState(undefined, share)).toBe('open');
  expect(answerState(answer, structuredClone(share))).toBe('confirmed');
  expect(answerState({ ...answer, answer: 'refused' }, share)).toBe('refused');
  const now = { stories: [{ id: 'b', key: 'ERP-002', estimate: null }], days: 9 };
  expect(answerState(answer, now)).toBe('changed');
  expect(shareChanges(share, now, 'points')).toEqual([
    'ERP-002 (not estimated) came to you',
    'ERP-001 is no longer yours',
    'you have 9 days instead of 10 days',
  ]);
});
