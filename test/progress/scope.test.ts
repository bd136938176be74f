import { describe, expect, test } from 'vitest';
import { type CourseChange, scopeByCause, scopeChanges } from '../../src/features/progress/rules/index.ts';
import { scopeMessage } from '../../src/features/progress/views/scope.ts';
import type { Sprint } from '../../src/features/sprints/index.ts';
import { overAnswers } from '../../src/slack/answers.ts';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';

const at = new Date('2026-03-04T10:00:00Z');

function course(...steps: Array<Array<[CourseChange['kind'], number, string]>>) {
  return {
    steps: steps.map((changes, position) => ({
      ...{ at, position, scope: 0, done: 0 },
      changes: changes.map(([kind, amount, key]) => ({ kind, amount, key, storyId: key, by: 'LEA' })),
    })),
  };
}

describe('scope by its causes', () => {
  test.each<[string, Parameters<typeof course>, Array<[string, number, string[]]>]>([
    ['none', [], []],
    ['what is done is no change of scope', [[['done', 5, 'A']], [['undone', -5, 'A']]], []],
    [
      'each sums its own, in the order added, taken out, split, re-estimated',
      [[['re-estimated', 3, 'B']], [['added', 2, 'C']], [['removed', -8, 'A']], [['added', 5, 'D']]],
      [
        ['added', 7, ['C', 'D']],
        ['removed', -8, ['A']],
        ['re-estimated', 3, ['B']],
      ],
    ],
    [
      // 8 points become 5 and 5
      'a split is one change, of the story that was split',
      [
        [
          ['split', 5, 'B'],
          ['split', 5, 'C'],
          ['split', -8, 'A'],
        ],
      ],
      [['split', 2, ['A']]],
    ],
    [
      'taken out and back is both',
      [[['removed', -8, 'A']], [['added', 8, 'A']]],
      [
        ['added', 8, ['A']],
        ['removed', -8, ['A']],
      ],
    ],
    ['what has no estimate is told', [[['added', 0, 'A']]], [['added', 0, ['A']]]],
    ['halves add up to wholes', [[['added', 0.1, 'A']], [['added', 0.2, 'B']]], [['added', 0.3, ['A', 'B']]]],
  ])('%s', (_name, steps, expected) => {
    const sums = scopeByCause(course(...steps));
    expect(sums.map(({ kind, amount, changes }) => [kind, amount, changes.map(({ key }) => key)])).toEqual(
      expected,
    );
  });

  test('each change is told with who and when', () => {
    expect(scopeChanges(course([['added', 2, 'C']]))).toEqual([
      { kind: 'added', amount: 2, key: 'C', at, by: 'LEA' },
    ]);
  });
});

test('two hundred changes are all told, over as many answers as they need', () => {
  const changes = Array.from({ length: 200 }, (_, at): Parameters<typeof course>[number] => [
    ['added', 1, `ERP-${at}`],
  ]);
  const sprint = { name: 'Sprint 1', unit: 'points', state: 'running' } as Sprint;
  const whole = { ...course(...changes), committed: 10, doneAtStart: 0, scope: 210, done: 0 };
  const shown = { sprint, course: whole, people: new Map(), zone: 'Europe/Berlin' };
  const said = JSON.stringify(overAnswers(scopeMessage(shown)).map(({ blocks }) => blocks));
  expect(said.match(/ERP-\d+ added/g)).toHaveLength(200);
  expect(said).not.toContain('more');
});

test('/sprint scope tells every change since the start; asks which where several run', async () => {
  const world = await startTeam();
  const lea = world.as('Lea');
  expect(await asks(world, 'Lea', '/sprint scope')).toContain('no sprint that is running');
  await startSprint(world, ['ERP-001 connector 8 @ola', 'ERP-002 export 5 @lea']);
  expect(await asks(world, 'Lea', '/sprint scope')).toBe(
    'The scope of Sprint 1 is as it was at the start: 13 points.',
  );
  await asks(world, 'Lea', '/sprint add ERP-003 late change 2 @lea');
  await lea.presses(/Sprint 1/);
  await asks(world, 'Ola', '/sprint estimate ERP-002 8');
  await asks(world, 'Lea', '/sprint move ERP-001 dropped');
  const { 0: head, length, ...rest } = (await asks(world, 'Lea', '/sprint scope')).split('\n');
  expect(head).toBe('Scope of Sprint 1: from 13 to 10 points, −3');
  expect(Object.values(rest)).toEqual([
    '+2 points added in 1 change',
    '−8 points taken out in 1 change',
    '+3 points re-estimated in 1 change',
    '• today 09:00 Lea: ERP-003 added, +2 points',
    '• today 09:00 Ola: ERP-002 re-estimated, +3 points',
    '• today 09:00 Lea: ERP-001 taken out, −8 points',
  ]);
  expect(length).toBe(7);
  await world.as('Dana').types('/sprint plan new', HERE);
  await world.as('Dana').fills('What is it for?', 'Other work');
  await world.as('Dana').submits();
  await world.as('Dana').closesModal();
  await asks(world, 'Dana', '/sprint add ERP-010 other work 3 @ola');
  await world.as('Dana').types('/sprint publish', HERE);
  await world.as('Dana').types('/sprint start', HERE);
  expect(await asks(world, 'Lea', '/sprint scope')).toContain('Which one do you mean?');
  await lea.presses('Sprint 2');
  await lea.sees('The scope of Sprint 2 is as it was at the start: 3 points.', HERE);
});
