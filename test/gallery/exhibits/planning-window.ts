import { LIST_TILES } from '../../../src/features/planning/rules/index.ts';
import { daysField } from '../../../src/features/planning/schema/index.ts';
import { basicsScreen } from '../../../src/features/planning/views/basics.ts';
import { capacityScreen } from '../../../src/features/planning/views/capacity.ts';
import { datesScreen } from '../../../src/features/planning/views/dates.ts';
import { saysOnTop, windowOf } from '../../../src/features/planning/views/frame.ts';
import { EMPTY_ITEM, itemScreen } from '../../../src/features/planning/views/item.ts';
import { listScreen } from '../../../src/features/planning/views/lists.ts';
import { overviewScreen } from '../../../src/features/planning/views/overview.ts';
import { pager } from '../../../src/features/planning/views/pager.ts';
import { recapScreen } from '../../../src/features/planning/views/recap.ts';
import { storiesScreen } from '../../../src/features/planning/views/stories.ts';
import { totals } from '../../../src/features/planning/views/totals.ts';
import type { SprintItem } from '../../../src/features/sprints/rules/index.ts';
import { section } from '../../../src/slack/blocks.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { actions } from '../fixtures/actions.ts';
import { LONG_LINE, LONG_PAGE } from '../fixtures/long.ts';
import { people } from '../fixtures/people.ts';
import * as the from '../fixtures/planning.ts';
import { planned, sprint, stories } from '../fixtures/sprints.ts';

const { place, plan } = the;
const recap = { actions: actions(3), named: people, today: '2026-03-09', says: undefined };
const [tile] = LIST_TILES;
if (!tile) throw new Error('There are no tiles');
const changed =
  'Ola changed the goal to “Every order once” while you were writing.\nYours is still in the field: press Save to replace theirs.';
const empty = plan({
  ...{ stories: [], items: [], sprint: { ...planned, goal: '', startsOn: null, endsOn: null } },
  capacity: the.capacity({ workingDays: 0, members: [], days: 0, total: 0 }),
});
const many = plan({ stories: stories(300, { status: 'backlog', sprintId: 's5' }) });
const past = [3, 2, 1].map((number) => ({
  ...{ sprint: sprint({ number, name: `Sprint ${number}`, state: 'closed' }), committed: 40 },
  completed: 30 + number,
}));
const risks: SprintItem[] = Array.from({ length: 150 }, (_, at) => ({ ...the.risk, id: `r${at}` }));
const goal = {
  ...{ teamName: 'Dev team', name: 'Sprint 5', goal: '', startsOn: '2026-03-09', endsOn: '2026-03-20' },
  ...{ length: '', lastGoal: '', templates: [], isNew: true },
};
const template = { id: 't1', teamId: 'dev', kind: 'goal' as const, text: 'Flow', criteria: [] };
const basics = {
  ...{ number: 5, focus: '', unit: 'points' as const, owner: null, demo: '', release: '', gate: '' },
  ...{ template: '', needs: [], others: [] },
};
const days = { typed: new Map<string, string>(), daysField };

/** The window in which a sprint is planned, screen by screen. */
const MEETINGS =
  'Sprint planning Mon 9 Mar 10:00, integration sync 6 times, mid-sprint check Wed 11 Mar 10:00, refinement Fri 13 Mar 14:00, sprint review Fri 20 Mar 14:00, retrospective Fri 20 Mar 15:00';

export const planningWindow: Hall = {
  title: 'Planning: the window',
  exhibits: [
    ...exhibit(datesScreen, {
      'The first step of the first sprint.': [place({ sprintId: null, screen: 'dates' }), goal],
      'With goals to begin from.': [
        place({ sprintId: null, screen: 'dates' }),
        {
          ...goal,
          lastGoal: 'Orders flow',
          templates: Array.from({ length: 120 }, (_, at) => ({ ...template, id: `t${at}`, name: LONG_LINE })),
        },
      ],
      'Changed by two.': [
        place({ screen: 'dates' }),
        { ...goal, goal: LONG_PAGE.slice(0, 2000), isNew: false, says: changed },
      ],
    }),
    ...exhibit(storiesScreen, {
      'No story, no backlog.': [place({ screen: 'stories' }), { ...empty, templates: [], waiting: 0 }],
      'One story.': [
        place({ screen: 'stories' }),
        { ...plan({ stories: stories(1, { status: 'backlog' }) }), templates: [], waiting: 12 },
      ],
      'Six stories.': [place({ screen: 'stories' }), { ...plan(), templates: [], waiting: 1000 }],
      'Three hundred, the second page.': [
        place({ screen: 'stories', page: 1 }),
        { ...many, templates: [], waiting: 1000, says: changed },
      ],
      'A line that is not taken.': [
        place({ screen: 'stories' }),
        {
          ...plan(),
          ...{ templates: [{ ...template, name: 'A new report' }], waiting: 1, line: 'Big thing 13' },
          refusal: { text: '13 is too big for one story: split it into parts of up to 12 points.' },
        },
      ],
      'For somebody who only looks.': [
        place({ screen: 'stories' }),
        { ...plan({ mayPlan: false }), templates: [], waiting: 3 },
      ],
    }),
    ...exhibit(overviewScreen, {
      'Nothing in it.': [place(), { ...empty, recap: '', publishing: [], ceremonies: '' }],
      'A plan with all of it.': [
        place(),
        {
          ...plan({ beside: [sprint()], needs: [sprint(), sprint({ name: LONG_LINE.slice(0, 80) })] }),
          ...{
            recap: 'Sprint 3: 34 of 40 points (85 %)',
            publishing: [],
            ceremonies: MEETINGS,
            says: changed,
          },
        },
      ],
      'Three hundred stories.': [place(), { ...many, recap: '', publishing: [], ceremonies: '' }],
      'For somebody who only looks.': [
        place(),
        { ...plan({ mayPlan: false }), recap: '', publishing: [], ceremonies: '' },
      ],
    }),
    ...exhibit(recapScreen, {
      'After three sprints, six stories are left.': [
        place({ screen: 'recap' }),
        { ...plan(), ...recap, past, unfinished: stories(6) },
      ],
      'Three hundred are left.': [
        place({ screen: 'recap' }),
        { ...plan(), ...recap, past: past.slice(0, 1), unfinished: stories(300), actions: actions(60) },
      ],
    }),
    ...exhibit(basicsScreen, {
      'As it begins.': [place({ screen: 'basics' }), basics],
      'Filled in, other sprints beside it.': [
        place({ screen: 'basics' }),
        {
          ...basics,
          ...{ focus: 'Stability', owner: 'UDANA', demo: LONG_PAGE.slice(0, 2000), release: 'Beta' },
          ...{ gate: 'All tests are green', needs: ['s4'], others: [sprint()], says: changed },
        },
      ],
    }),
    ...exhibit(capacityScreen, {
      'Four people.': [place({ screen: 'capacity' }), { ...plan(), ...days }],
      'A hundred and twenty.': [
        place({ screen: 'capacity' }),
        { ...plan({ capacity: the.capacity({ members: the.crowd }) }), ...days, says: changed },
      ],
      'In hours, before there are dates.': [
        place({ screen: 'capacity' }),
        {
          ...empty,
          capacity: the.capacity({
            ...{ unit: 'hours', workingDays: 0, members: [], days: 0, total: 0 },
            perDay: { amount: 8, source: 'hours' },
          }),
          ...days,
        },
      ],
    }),
    ...exhibit(listScreen, {
      'No risk.': [place({ screen: 'risks' }), tile, empty],
      'Risks.': [place({ screen: 'risks' }), tile, plan()],
      'A hundred and fifty risks, the second page.': [
        place({ screen: 'risks', page: 1 }),
        tile,
        plan({ items: risks }),
      ],
      ...Object.fromEntries(
        LIST_TILES.slice(1).map((other) => [
          `${other.title}.`,
          [place({ screen: other.screen }), other, plan()] as const,
        ]),
      ),
    }),
    ...exhibit(itemScreen, {
      'A new risk.': [place({ screen: 'item', kind: 'risk' }), 'risk', EMPTY_ITEM],
      'A metric.': [
        place({ screen: 'item', kind: 'metric', itemId: 'i8' }),
        'metric',
        { ...EMPTY_ITEM, text: 'Minutes to sync', baseline: '30', target: '5' },
      ],
      'A dependency that two change.': [
        place({ screen: 'item', kind: 'external', itemId: 'i3' }),
        'external',
        { ...EMPTY_ITEM, text: LONG_PAGE.slice(0, 1000), from: 'Finance', needed: '2026-03-11' },
        changed,
      ],
    }),
    ...exhibit(
      totals,
      { 'Over capacity.': [plan({ capacity: the.capacity({ total: 10 }) })], 'No capacity.': [empty] },
      'modal',
    ),
    ...exhibit(pager, { 'The page in the middle.': [1, { from: 40, to: 80, of: 300 }] }, 'modal'),
    ...exhibit(saysOnTop, { 'Two have changed the same.': [changed] }, 'modal'),
    ...exhibit(windowOf, {
      'Empty.': [place(), { title: 'Sprint 5', blocks: [section('Nothing yet.')] }],
    }),
  ],
};
