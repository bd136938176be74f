import { expect, test } from 'vitest';
import { writePlan } from '../../src/plans/index.ts';
import { aPlan, aStory } from './plan.ts';

test('a plan is written section by section, and what it does not say is left out', () => {
  const plan = aPlan({
    ...{ name: 'Orders', state: 'published', goal: 'Orders reach the ERP.\nFinance sees them.' },
    ...{
      startsOn: '2026-03-02',
      endsOn: '2026-03-13',
      owner: 'Priya',
      prerequisites: ['Sprint 2', 'Sprint 3'],
      release: 'MVP',
    },
    capacity: {
      ...{ total: 17, pointsPerDay: 1, allocation: { feature: 60, performance: 20, debt: 10, bug: 10 } },
      people: [
        { name: 'Lea', days: 9, isSet: false, capacity: 9, planned: 8 },
        { name: 'Ola', days: 7.5, isSet: true, capacity: 8, planned: 8 },
      ],
    },
    stories: [
      aStory({
        ...{ estimate: 8, priority: 'must', isGoal: true, assignees: ['Lea', 'Ola'], epic: 'ERP' },
        ...{ needs: ['ERP-002'], ownedPaths: ['src/erp/**'], notes: 'Two of them:\n- SAP\n\n# not a title' },
        acceptanceCriteria: ['An order arrives within a minute'],
        tasks: [
          { title: 'Retry', hours: 3.5, isDone: true },
          { title: 'Log', hours: null, isDone: false },
        ],
      }),
      aStory({ key: 'ERP-002', title: 'Order export', status: 'in-progress', type: 'debt', priority: 'p1' }),
    ],
    successCriteria: [
      { text: 'No order is lost', isMet: true },
      { text: 'Under a minute', isMet: false },
      { text: 'Finance agrees', isMet: null },
    ],
    risks: [
      {
        ...{ text: 'SAP | sandbox', probability: 'high', impact: 'medium', response: 'mitigate' },
        ...{ mitigation: 'Ask early', contingency: 'Use the mock' },
      },
    ],
    external: [{ text: 'Sandbox key', from: 'Finance', neededOn: '2026-03-04', isMet: null }],
    metrics: [{ text: 'Errors', baseline: '5 %', target: '< 1 %', value: '' }],
    integration: ['ERP-002', 'ERP-001'],
    days: [{ date: '2026-03-02', name: 'Lea', text: 'ERP-001 retry' }],
    approvals: [
      {
        ...{ gate: 'business', state: 'approved', by: 'Priya', at: new Date('2026-03-01T11:00:00Z') },
        ...{ comment: '', impact: '', recommendations: '' },
      },
    ],
    confirmations: [{ name: 'Ola', state: 'refused', reason: 'Too much' }],
    override: {
      ...{ by: 'Dana', at: new Date('2026-03-02T08:00:00Z'), reason: 'Finance waits' },
      unmet: ['The architect has not approved'],
    },
  });
  expect(writePlan(plan)).toMatchInlineSnapshot(`
    "# Sprint 4: Orders

    ## Goal

    Orders reach the ERP.
    Finance sees them.

    ## Basics

    - **Team:** Dev team
    - **State:** published
    - **Starts:** 2026-03-02
    - **Ends:** 2026-03-13
    - **Owner:** Priya
    - **Unit:** points
    - **After:** Sprint 2, Sprint 3
    - **Release:** MVP
    - **Daily risk check:** no

    ## Capacity

    - **Capacity:** 17 points
    - **Per person and day:** 1
    - **Allocation:** feature 60 %, performance 20 %, technical debt 10 %, bug 10 %

    | Who | Days | Capacity | Planned |
    | --- | --- | --- | --- |
    | Lea | 9 | 9 | 8 |
    | Ola | 7.5 (set) | 8 | 8 |

    ## Stories

    | Key | Story | Points | Priority | Type | Who | Status | Goal |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | ERP-001 | Connector framework | 8 | must | feature | Lea, Ola | Backlog | yes |
    | ERP-002 | Order export |  | P1 | technical debt |  | In Progress |  |

    ## Story by story

    ### ERP-001

    - **Epic:** ERP
    - **Needs:** ERP-002
    - **Owns:** src/erp/\\*\\*

    > Two of them:
    > \\- SAP
    >
    > \\# not a title

    **Acceptance criteria**

    - An order arrives within a minute

    **Tasks**

    - [x] Retry *3.5 h*
    - [ ] Log

    ## Success criteria

    - [x] No order is lost
    - [ ] *not met:* Under a minute
    - [ ] Finance agrees

    ## Metrics

    | Metric | Baseline | Target | Value |
    | --- | --- | --- | --- |
    | Errors | 5 % | \\< 1 % |  |

    ## Risks

    | Risk | Probability | Impact | Response | Mitigation | Contingency |
    | --- | --- | --- | --- | --- | --- |
    | SAP \\| sandbox | high | medium | mitigate | Ask early | Use the mock |

    ## External dependencies

    | What | From | Needed on | Delivered |
    | --- | --- | --- | --- |
    | Sandbox key | Finance | 2026-03-04 |  |

    ## Integration order

    1. ERP-002
    2. ERP-001

    ## Day by day

    **2026-03-02**

    - **Lea:** ERP-001 retry

    ## Approvals

    ### Business

    - **State:** approved
    - **By:** Priya
    - **At:** 2026-03-01 12:00 Europe/Berlin

    ## Confirmed

    | Who | Answer | Why |
    | --- | --- | --- |
    | Ola | not like this | Too much |

    ## Started anyway

    - **By:** Dana
    - **At:** 2026-03-02 09:00 Europe/Berlin
    - **Why:** Finance waits

    **Not met then**

    - The architect has not approved
    "
  `);
});

test('a plan of which nothing is known is short', () => {
  expect(writePlan(aPlan())).toMatchInlineSnapshot(`
    "# Sprint 4

    ## Basics

    - **Team:** Dev team
    - **State:** draft
    - **Unit:** points
    - **Daily risk check:** no

    ## Capacity

    - **Capacity:** 0 points
    - **Allocation:** feature 60 %, performance 20 %, technical debt 10 %, bug 10 %
    "
  `);
});

test('three hundred stories stand in tables that a canvas holds', () => {
  const stories = Array.from({ length: 300 }, (_, at) => aStory({ key: `ERP-${at + 1}` }));
  const tables = writePlan(aPlan({ stories }))
    .trim()
    .split('\n\n')
    .filter((part) => part.startsWith('| Key'));
  const rows = tables.flatMap((table) => table.split('\n').slice(2));
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(stories.map(({ key }) => `| ${key}`));
  expect(tables.every((table) => (table.split('\n').length - 1) * 8 <= 300)).toBe(true);
});
