import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  circleThrough,
  inPriorityOrder,
  mergeFields,
  type Priority,
  riceScore,
} from '../../../src/features/sprints/index.ts';

const rice = { reach: 500, impact: 2, confidence: 80, effort: 4 };

test('RICE is reach × impact × confidence ÷ effort', () => {
  expect(riceScore(rice)).toBe(200);
});

describe('the order of the backlog', () => {
  const story = (key: string, priority: Priority | null, more: object = {}) => ({
    ...{ key, priority, isGoal: false, rice: null, createdAt: new Date('2026-03-02T08:00:00Z') },
    ...more,
  });
  const keys = (stories: { key: string }[]) => stories.map(({ key }) => key);

  test('is Must before Won’t before nothing, goal stories first, then by age and key', () => {
    const older = { createdAt: new Date('2026-03-01T08:00:00Z') };
    const stories = [
      story('A-7', null),
      story('A-6', 'wont'),
      story('A-10', 'must'),
      story('A-9', 'must'),
      story('A-8', 'must', older),
      story('A-11', 'must', { isGoal: true }),
      story('A-1', 'p1'),
    ];
    expect(keys(inPriorityOrder(stories, 'moscow'))).toEqual([
      ...['A-11', 'A-8', 'A-9', 'A-10', 'A-1', 'A-6', 'A-7'],
    ]);
  });

  test('by RICE has the highest score first, and what has none at the end', () => {
    const stories = [
      story('A-1', 'must'),
      story('A-2', null, { rice: { ...rice, effort: 8 } }),
      story('A-3', null, { rice }),
    ];
    expect(keys(inPriorityOrder(stories, 'rice'))).toEqual(['A-3', 'A-2', 'A-1']);
  });
});

describe('a circle', () => {
  const needs = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['d', ['e']],
  ]);
  test.each([
    ['e', 'a', ['e', 'a', 'b', 'd', 'e']],
    ['a', 'a', ['a', 'a']],
    ['a', 'e', null],
    ['c', 'd', null],
  ])('%s needing %s closes %j', (id, needed, circle) => {
    expect(circleThrough(needs, id, needed)).toEqual(circle);
  });

  test('that is there already, by an import, is not gone around for ever', () => {
    const circular = new Map([
      ['x', ['y']],
      ['y', ['x']],
    ]);
    expect(circleThrough(circular, 'a', 'x')).toBeNull();
  });

  test('never closes where each link is asked for first', () => {
    const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(links, (wanted) => {
        const graph = new Map<string, string[]>();
        for (const [from, to] of wanted) {
          const [id, needed] = [`s${from}`, `s${to}`];
          if (!circleThrough(graph, id, needed)) graph.set(id, [...(graph.get(id) ?? []), needed]);
        }
        expect([...graph.keys()].filter((id) => reaches(graph, id, id))).toEqual([]);
      }),
    );
  });
});

function reaches(
  graph: ReadonlyMap<string, string[]>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  return (graph.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(graph, next, to, seen);
  });
}

describe('two people in one form', () => {
  const kept = { goal: 'theirs', focus: 'old' };
  const event = (field: 'goal' | 'focus', was: string, byUserId: string) => ({
    ...{
      id: 'E',
      position: 9,
      workspaceId: 'T',
      teamId: 'M',
      subject: 'sprint' as const,
      subjectId: 'S',
      field,
      was,
    },
    ...{ became: 'theirs', cause: null, sprintId: 'S', leftSprintId: null, byUserId, at: new Date(0) },
  });
  const merge = (mine: Partial<typeof kept>, ...since: ReturnType<typeof event>[]) =>
    mergeFields(kept, mine, { since, userId: 'ME' });

  test('a field that only I changed is mine', () => {
    expect(merge({ focus: 'new' }, event('goal', 'old', 'OLA')).changes).toEqual({ focus: 'new' });
  });

  test('a field that I left as it was stays theirs', () => {
    expect(merge({ goal: 'old' }, event('goal', 'old', 'OLA'))).toEqual({ changes: {}, conflicts: [] });
  });

  test('a field that both changed is a conflict that says who and what', () => {
    const { changes, conflicts } = merge({ goal: 'mine', focus: 'new' }, event('goal', 'old', 'OLA'));
    expect(changes).toEqual({ focus: 'new' });
    expect(conflicts).toEqual([
      { field: 'goal', mine: 'mine', theirs: 'theirs', by: 'OLA', at: new Date(0) },
    ]);
  });

  test('the same change of both is none', () => {
    expect(merge({ goal: 'theirs' }, event('goal', 'old', 'OLA'))).toEqual({ changes: {}, conflicts: [] });
  });

  test('what I changed elsewhere meanwhile is no conflict with myself', () => {
    expect(merge({ goal: 'mine' }, event('goal', 'old', 'ME'))).toEqual({
      ...{ changes: { goal: 'mine' }, conflicts: [] },
    });
  });
});
