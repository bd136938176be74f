import type { SprintEvent } from '../../../src/features/sprints/rules/index.ts';
import { type Added, addedMessage, refusedMessage } from '../../../src/features/sprints/views/added.ts';
import { answerModal } from '../../../src/features/sprints/views/answer.ts';
import { type Shown, storyCard } from '../../../src/features/sprints/views/card.ts';
import { movedMessage } from '../../../src/features/sprints/views/done.ts';
import { estimatedMessage, tooBigMessage } from '../../../src/features/sprints/views/estimated.ts';
import { historyModal } from '../../../src/features/sprints/views/history.ts';
import { splitMessage, splitModal } from '../../../src/features/sprints/views/split.ts';
import { type StoryForm, storyModal } from '../../../src/features/sprints/views/story-form.ts';
import { moreInputs } from '../../../src/features/sprints/views/story-form-more.ts';
import { taskBlocks } from '../../../src/features/sprints/views/tasks.ts';
import { button } from '../../../src/slack/blocks.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, LONG_PAGE, SIGNS } from '../fixtures/long.ts';
import { berlin, people } from '../fixtures/people.ts';
import * as the from '../fixtures/sprints.ts';

const { story, sprint, settings, moment } = the;
const unit = 'points';
const tasks = (count: number) => Array.from({ length: count }, (_, at) => the.task(at + 1));

function shown(but: Partial<Shown> = {}): Shown {
  return {
    ...{
      story: story(),
      unit,
      sprint: sprint(),
      parent: null,
      parts: [],
      tasks: [],
      needs: [],
      dependents: [],
    },
    ...{ offered: [], actions: [], notes: [], people, moment },
    ...but,
  };
}

const full = story({
  ...{ title: LONG_LINE.slice(0, 149), notes: LONG_PAGE, epic: 'Shop', isGoal: true, type: 'debt' },
  ...{ assignees: ['UMAX', 'UNOA', 'UZOE', 'ULEA', 'UOLA'] },
  acceptanceCriteria: ['An order of the shop is in the ERP within a minute', SIGNS],
  ...{
    ownedPaths: ['src/erp/**', 'src/shop/*.ts'],
    rice: { reach: 500, impact: 2, confidence: 80, effort: 3 },
  },
});

function form(but: Partial<StoryForm> = {}): StoryForm {
  return { settings, metadata: '{}', key: null, values: {}, isWhole: false, isSplit: false, ...but };
}

const filled = {
  ...{ title: 'Order sync with the shop', key: 'ERP-002', estimate: '8', priority: 'must' },
  ...{ assignees: ['ULEA', 'UOLA'], type: 'feature', goal: ['yes'], epic: 'Shop' },
  ...{ notes: LONG_PAGE.slice(0, 2900), criteria: 'An order is there within a minute\nErrors are told' },
  ...{ tasks: '☑ read the API\nwrite the mapping 2h', dependencies: 'ERP-001, ERP-004', paths: 'src/erp/**' },
  ...{ reach: '500', impact: '2', confidence: '80', effort: '3' },
};

const added: Added = {
  ...{ story: story(), unit, people, sprint: null, offered: [], notices: [] },
};

const event: SprintEvent = {
  ...{
    id: 'e',
    workspaceId: 'T1',
    teamId: 'dev',
    position: 1,
    field: 'created',
    subject: 'story',
    subjectId: 'st2',
    was: null,
    became: null,
    cause: null,
  },
  ...{ sprintId: 's4', leftSprintId: null, byUserId: 'ULEA', at: berlin('2026-03-02', '09:40') },
};

export const stories: Hall = {
  title: 'Sprints: stories',
  exhibits: [
    ...exhibit(addedMessage, {
      'Into the sprint that is planned.': [{ ...added, sprint: the.planned }],
      'Into the backlog, while a sprint runs.': [{ ...added, offered: [sprint()] }],
      'Something was read in another way than usual.': [
        { ...added, notices: ['6 is not on this team’s scale (1, 2, 3, 5, 8). I took it all the same.'] },
      ],
      'Not estimated, a bug, with signs in the title.': [
        { ...added, story: story({ title: SIGNS, estimate: null, type: 'bug', assignees: [] }) },
      ],
    }),
    ...exhibit(refusedMessage, {
      'Too big: it can be split.': [
        '13 is too big for one story: split it into parts of up to 12 points.',
        '{}',
        true,
      ],
      'No estimate at all.': ['“XL” is no estimate. Write 1, 2, 3, 5 or 8.', '{}', false],
    }),
    ...exhibit(storyModal, {
      'To add one.': [form()],
      'To add one: the rest behind More.': [form({ isWhole: true })],
      'To change one, with everything filled in.': [form({ key: 'ERP-002', values: filled, isWhole: true })],
      'Too big: it can be split.': [
        form({
          values: { ...filled, estimate: '13' },
          tooBig: '13 is too big for one story: split it into parts of up to 12 points.',
        }),
      ],
      'Its parts are written.': [form({ values: filled, isSplit: true })],
      'Somebody changed it meanwhile.': [
        form({
          ...{ key: 'ERP-002', values: filled },
          says: 'Ola changed the title to “Order sync” while you were writing. Yours is still in the field: press Save to replace theirs.',
        }),
      ],
      'A team that counts hours and ranks by P0 to P3.': [
        form({ settings: { ...settings, unit: 'hours', priorities: 'p' }, values: { priority: 'must' } }),
      ],
    }),
    ...exhibit(moreInputs, { 'Nothing is filled in.': [{}], 'Everything is.': [filled] }, 'modal'),
    ...exhibit(storyCard, {
      'In progress.': [shown()],
      'Nothing is known but its title.': [
        shown({
          story: story({ estimate: null, priority: null, assignees: [], status: 'backlog', sprintId: null }),
          sprint: null,
          offered: [sprint(), the.planned],
        }),
      ],
      'Everything is known.': [
        shown({
          ...{ story: full, tasks: tasks(6), parent: story({ key: 'ERP-001', title: 'ERP connector' }) },
          ...{ needs: the.stories(2), dependents: the.stories(12) },
          actions: [button('Estimate', 'x.estimate'), button('Raise a blocker', 'x.blocker')],
        }),
      ],
      'Thirty tasks, and parts.': [shown({ tasks: tasks(30), parts: the.stories(3) })],
      'Done.': [shown({ story: story({ status: 'done' }) })],
      'Dropped.': [shown({ story: story({ status: 'dropped' }) })],
    }),
    ...exhibit(answerModal, { 'A card over the Home.': ['ERP-002', storyCard(shown({ tasks: tasks(3) }))] }),
    ...exhibit(taskBlocks, { 'Two tasks.': [story(), tasks(2)], 'Sixty.': [story(), tasks(60)] }),
    ...exhibit(movedMessage, {
      'On.': [
        { story: story({ status: 'code-review' }), was: 'in-progress', notices: [], definitionOfDone: [] },
      ],
      'Done, with what that means.': [
        {
          story: story({ status: 'done' }),
          was: 'testing',
          notices: [],
          definitionOfDone: settings.definitionOfDone,
        },
      ],
      'Done, where nothing says what that means.': [
        { story: story({ status: 'done' }), was: 'testing', notices: [], definitionOfDone: [] },
      ],
      'Somebody moved it in the same second.': [
        {
          ...{ story: story({ status: 'testing' }), was: 'in-progress', definitionOfDone: [] },
          notices: ['Ola moved it to Code Review a moment before.'],
        },
      ],
      'It is there already.': [
        { story: story(), was: 'in-progress', notices: ['It was there already.'], definitionOfDone: [] },
      ],
    }),
    ...exhibit(estimatedMessage, {
      'For the first time.': [story(), { was: null, unit, notices: [] }],
      'Off the scale, and not for the first time.': [
        story({ estimate: 6 }),
        { was: 8, unit, notices: ['6 is not on this team’s scale (1, 2, 3, 5, 8). I took it all the same.'] },
      ],
      'Taken back.': [story({ estimate: null }), { was: 8, unit, notices: [] }],
    }),
    ...exhibit(tooBigMessage, {
      'Thirteen points.': [story(), '13 is too big for one story: split it into parts of up to 12 points.'],
    }),
    ...exhibit(splitModal, { 'A story of 8 points.': [story(), people, unit] }),
    ...exhibit(splitMessage, {
      'Into two.': [story({ estimate: null }), the.stories(2), { people, unit, notices: [] }],
    }),
    ...exhibit(historyModal, {
      'A few changes.': [
        {
          ...{
            story: story(),
            unit,
            people,
            sprintNames: new Map([['s4', 'Sprint 2026-04']]),
            storyKeys: new Map(),
            moment,
          },
          events: [
            { ...event, field: 'created', became: {} },
            { ...event, field: 'estimate', was: null, became: 5, cause: 'poker' },
            { ...event, field: 'estimate', was: 5, became: 8 },
            { ...event, field: 'assignees', was: [], became: ['ULEA', 'UOLA'] },
            { ...event, field: 'sprintId', was: null, became: 's4' },
            { ...event, field: 'title', was: SIGNS, became: 'Order sync' },
            { ...event, field: 'status', was: 'backlog', became: 'in-progress', byUserId: 'UNOA' },
            { ...event, field: 'tasks', was: [], became: tasks(4) },
            { ...event, field: 'dependencies', became: 'st1' },
          ],
        },
      ],
      'Three hundred.': [
        {
          ...{ story: story(), unit, people, sprintNames: new Map(), storyKeys: new Map(), moment },
          events: Array.from({ length: 300 }, () => ({
            ...event,
            field: 'priority' as const,
            was: 'must',
            became: 'should',
          })),
        },
      ],
    }),
  ],
};
