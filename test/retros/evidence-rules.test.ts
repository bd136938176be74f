import { describe, expect, test } from 'vitest';
import { carriedOf, scopeChangesOf } from '../../src/features/retros/rules/index.ts';
import type { Cause, SprintEvent } from '../../src/features/sprints/index.ts';

/** A story goes from one sprint to another; null is the backlog. */
function moved(storyId: string, was: string | null, became: string | null, cause: Cause | null): SprintEvent {
  return {
    ...{ id: `${storyId} ${became}`, position: 1, workspaceId: 'T1', teamId: 'dev', subject: 'story' },
    ...{ subjectId: storyId, field: 'sprintId', was, became, cause, sprintId: became, leftSprintId: was },
    ...{ byUserId: 'U1', at: new Date('2026-03-02T09:00:00Z') },
  };
}

function carried(state: 'running' | 'closed', ...events: SprintEvent[]) {
  const { into, outOf } = carriedOf({ id: 's4', state }, events);
  return { into: [...into], outOf: [...outOf] };
}

describe('which stories were carried', () => {
  test('into a sprint: by the close of another, not by whoever planned it', () => {
    const events = [
      moved('a', 's3', 's4', 'carried'),
      moved('b', null, 's4', null),
      moved('c', 's3', 's4', null),
    ];
    expect(carried('running', ...events)).toEqual({ into: ['a'], outOf: [] });
  });

  test('out of it: by its own close, to the next or to the backlog', () => {
    const events = [
      moved('a', 's4', 's5', 'carried'),
      moved('b', 's4', null, 'closed'),
      moved('c', 's4', null, null),
    ];
    expect(carried('closed', ...events)).toEqual({ into: [], outOf: ['a', 'b'] });
  });

  test('out of it, not while it runs again, nor where they came back', () => {
    const [out, back] = [moved('a', 's4', 's5', 'carried'), moved('a', 's5', 's4', null)];
    expect(carried('running', out)).toEqual({ into: [], outOf: [] });
    expect(carried('closed', out, back)).toEqual({ into: [], outOf: [] });
  });
});

test('scope changes are summed by cause, without what was done', () => {
  const change = { storyId: 'a', key: 'ERP-001', by: null };
  const changes = [
    { ...change, kind: 'added' as const, amount: 5 },
    { ...change, kind: 'added' as const, amount: 0.1 },
    { ...change, kind: 'added' as const, amount: 0.2 },
    { ...change, kind: 'removed' as const, amount: -3 },
    { ...change, kind: 'done' as const, amount: 8 },
  ];
  const step = { at: new Date('2026-03-02T09:00:00Z'), position: 1, scope: 0, done: 0, changes };
  expect(scopeChangesOf({ steps: [step] })).toEqual({ added: 5.3, removed: -3, 're-estimated': 0, split: 0 });
});
