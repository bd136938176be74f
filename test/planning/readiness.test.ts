import { describe, expect, test } from 'vitest';
import { type Checked, readiness, unmet } from '../../src/features/planning/rules/index.ts';
import type { SprintItem } from '../../src/features/sprints/index.ts';

describe('The readiness checklist', () => {
  const story: Checked['stories'][number] = {
    ...{
      key: 'ERP-001',
      estimate: 5,
      assignees: ['ULEA'],
      acceptanceCriteria: ['It works'],
      status: 'backlog',
    },
  };
  const ready: Checked = {
    sprint: { goal: 'Orders flow', startsOn: '2026-03-02', endsOn: '2026-03-13', unit: 'points' },
    stories: [story],
    ...{ items: [], capacity: { total: 10 }, totals: { chosen: 5 }, openPrerequisites: [] },
    ...{ overlaps: [], teamDone: ['Reviewed'] },
    gates: [{ gate: 'business', state: 'approved', who: ['Priya'] }],
    confirmations: [{ name: 'Lea', state: 'confirmed' }],
  };
  const high: SprintItem = {
    ...{ id: 'i1', sprintId: 's1', position: 1, text: 'Late', kind: 'risk', probability: 'high' },
    ...{ impact: 'medium', response: 'mitigate', mitigation: '', contingency: '' },
  };

  test('is met by a plan that lacks nothing', () => {
    expect(readiness(ready).filter(({ isMet }) => !isMet)).toEqual([]);
  });

  test.each<[string, Partial<Checked>, 'bars' | 'binds' | 'warns', string]>([
    ['no goal', { sprint: { ...ready.sprint, goal: ' ' } }, 'binds', 'It has no goal'],
    ['no dates', { sprint: { ...ready.sprint, startsOn: null } }, 'bars', 'It has no dates'],
    ['no stories', { stories: [] }, 'bars', 'Nothing is in it'],
    ['a prerequisite', { openPrerequisites: ['Sprint 1'] }, 'bars', 'It waits for Sprint 1'],
    ['no estimate', { stories: [{ ...story, estimate: null }] }, 'binds', 'ERP-001 is not estimated'],
    ['13 points', { stories: [{ ...story, estimate: 13 }] }, 'binds', 'ERP-001 has 13 points or more'],
    [
      'the same paths',
      { overlaps: [['ERP-001', 'ERP-002']] },
      'warns',
      'Stories own the same paths: ERP-001 with ERP-002',
    ],
    ['no owner', { stories: [{ ...story, assignees: [] }] }, 'binds', 'ERP-001 is not assigned'],
    ['a bare risk', { items: [high] }, 'binds', 'A high risk does not say what is done about it'],
    [
      'no approval',
      { gates: [{ gate: 'technical', state: 'open', who: ['Omar'] }] },
      'binds',
      'Omar has not approved it (technical)',
    ],
    [
      'an approval that no longer fits',
      { gates: [{ gate: 'business', state: 'changed', who: ['Priya'] }] },
      'binds',
      'It has changed and waits for Priya again (business)',
    ],
    ['too much', { totals: { chosen: 12 } }, 'warns', '2 points more than there is capacity for'],
    ['no definition of done', { teamDone: [] }, 'warns', 'It does not say what done means'],
    [
      'no confirmation',
      { confirmations: [{ name: 'Lea', state: 'open' }] },
      'warns',
      'Lea has not confirmed',
    ],
  ])('%s', (_what, but, weight, says) => {
    const missing = unmet(readiness({ ...ready, ...but }), weight);
    expect(missing.map((check) => check.says)).toContain(says);
  });

  test('of hours knows no size that is too big', () => {
    const hours = {
      ...ready,
      sprint: { ...ready.sprint, unit: 'hours' as const },
      stories: [{ ...story, estimate: 40 }],
    };
    expect(unmet(readiness(hours), 'binds')).toEqual([]);
  });
});
