import type { Plan, PlannedStory } from '../../src/plans/index.ts';

const EMPTY: Plan = {
  ...{ team: 'Dev team', number: 4, name: 'Sprint 4', state: 'draft', goal: '', focus: '' },
  ...{ startsOn: null, endsOn: null, owner: null, unit: 'points', release: '', mergeGate: '', demoGoal: '' },
  ...{ hasRiskCheck: false, prerequisites: [] },
  capacity: {
    ...{ total: 0, pointsPerDay: null, people: [] },
    allocation: { feature: 60, performance: 20, debt: 10, bug: 10 },
  },
  ...{
    successCriteria: [],
    acceptanceCriteria: [],
    definitionOfDone: [],
    stories: [],
    risks: [],
    external: [],
  },
  ...{ deliverables: [], metrics: [], integration: [], days: [], approvals: [], confirmations: [] },
  ...{ override: null, timeZone: 'Europe/Berlin' },
};

/** A plan that says nothing but what is given. */
export function aPlan(given: Partial<Plan> = {}): Plan {
  return { ...EMPTY, ...given };
}

/** A story that says nothing but its key, its title and what is given. */
export function aStory(given: Partial<PlannedStory> = {}): PlannedStory {
  return {
    ...{ key: 'ERP-001', title: 'Connector framework', notes: '', epic: '', estimate: null, priority: null },
    ...{ type: 'feature', status: 'backlog', isGoal: false, assignees: [], acceptanceCriteria: [] },
    ...{ ownedPaths: [], rice: null, parent: null, needs: [], tasks: [] },
    ...given,
  };
}
