import { describe, expect, test } from 'vitest';
import type { SprintEvent, Status } from '../../../src/features/sprints/index.ts';
import {
  chosenMoves,
  dayWords,
  joinMoves,
  movedBy,
  speaksOf,
} from '../../../src/features/standups/rules/board.ts';
import type { StoryMove } from '../../../src/features/standups/rules/types.ts';

const calendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] as const, startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-03-11']),
};
const sprint = { startsOn: '2026-03-02', endsOn: '2026-03-13' };

let position = 0;
function moved(subjectId: string, was: Status, became: Status, byUserId: string): SprintEvent {
  position += 1;
  return {
    ...{ id: `e${position}`, workspaceId: 'T1', teamId: 'dev', position, subject: 'story', subjectId },
    ...{ field: 'status', was, became, cause: null, sprintId: 's1', leftSprintId: null, byUserId },
    at: new Date('2026-03-02T09:00:00Z'),
  };
}

function move(storyId: string, was: Status, became: Status): StoryMove {
  return { storyId, was, became, overtookId: null };
}

describe('The day of a sprint', () => {
  test.each([
    ['2026-02-27', 'from Mon 2 Mar'],
    ['2026-03-02', 'day 1 of 9'],
    ['2026-03-07', 'day 5 of 9'],
    ['2026-03-09', 'day 6 of 9'],
    ['2026-03-11', 'day 7 of 9'],
    ['2026-03-13', 'day 9 of 9'],
    ['2026-03-16', 'over since Fri 13 Mar'],
  ])('on %s: %s', (date, words) => {
    expect(dayWords(sprint, calendar, date)).toBe(words);
  });

  test('that begins on a day off', () => {
    expect(dayWords({ ...sprint, startsOn: '2026-02-28' }, calendar, '2026-03-01')).toBe(
      'no working day yet',
    );
  });
});

describe('What a person moved', () => {
  test.each<[string, SprintEvent[], Record<string, Status>]>([
    ['nothing', [], {}],
    ['one story', [moved('a', 'backlog', 'done', 'LEA')], { a: 'done' }],
    [
      'one story in two steps',
      [moved('a', 'backlog', 'testing', 'LEA'), moved('a', 'testing', 'done', 'LEA')],
      { a: 'done' },
    ],
    [
      'there and back again',
      [moved('a', 'backlog', 'testing', 'LEA'), moved('a', 'testing', 'backlog', 'LEA')],
      {},
    ],
    [
      'what somebody else moved on',
      [moved('a', 'backlog', 'testing', 'LEA'), moved('a', 'testing', 'done', 'OLA')],
      {},
    ],
    [
      'what somebody else had moved before',
      [moved('a', 'backlog', 'testing', 'OLA'), moved('a', 'testing', 'done', 'LEA')],
      { a: 'done' },
    ],
  ])('%s', (_, events, left) => {
    expect(Object.fromEntries(movedBy('LEA', events))).toEqual(left);
  });

  test('in the form is what was chosen anew', () => {
    const choices = [
      { storyId: 'a', shown: 'backlog', chosen: 'backlog' },
      { storyId: 'b', shown: 'backlog', chosen: 'done' },
    ] as const;
    expect(chosenMoves(choices).map(({ storyId }) => storyId)).toEqual(['b']);
  });

  test('by an answer and an edit of it is told from its beginning to its end', () => {
    const before = [move('a', 'backlog', 'testing'), move('b', 'backlog', 'testing')];
    const later = [
      move('a', 'testing', 'done'),
      move('b', 'testing', 'backlog'),
      move('c', 'backlog', 'done'),
    ];
    expect(joinMoves(before, later)).toEqual([move('a', 'backlog', 'done'), move('c', 'backlog', 'done')]);
  });
});

test.each([
  ['finish ERP-001', true],
  ['erp-001: the connector', true],
  ['ERP-0011 is another', false],
  ['XERP-001', false],
  ['the connector', false],
])('“%s” speaks of ERP-001: %s', (text, isSo) => {
  expect(speaksOf(text, 'ERP-001')).toBe(isSo);
});
