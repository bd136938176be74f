import { conflictMatrix, totalsOf } from '../../../src/features/sprints/rules/index.ts';
import { type BoardShown, boardMessage } from '../../../src/features/sprints/views/board.ts';
import { myStories } from '../../../src/features/sprints/views/home.ts';
import { inSections } from '../../../src/features/sprints/views/line.ts';
import { backlogMessage, mineMessage } from '../../../src/features/sprints/views/lists.ts';
import { overlapsMessage } from '../../../src/features/sprints/views/overlaps.ts';
import { settingsModal, sprintSetting } from '../../../src/features/sprints/views/settings.ts';
import { noSprintMessage, statusMessage } from '../../../src/features/sprints/views/status.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { SIGNS } from '../fixtures/long.ts';
import { people } from '../fixtures/people.ts';
import * as the from '../fixtures/sprints.ts';

const { sprint, story, stories, settings } = the;
const unit = 'points';
const whole = { sprintId: 's4', userId: null, column: null, page: 0 };

function progress(of: ReturnType<typeof stories>) {
  const { done, chosen, unestimated } = totalsOf(of);
  return { unit, day: { number: 7, of: 10 }, done, chosen, unestimated } as const;
}

function board(of: ReturnType<typeof stories>, state: Partial<BoardShown['state']> = {}): [BoardShown] {
  return [
    {
      sprint: sprint(),
      stories: of,
      progress: progress(of),
      state: { ...whole, ...state },
      readerId: 'ULEA',
      people,
    },
  ];
}

function backlog(count: number, page = 0) {
  return [{ teamId: 'dev', teamName: 'Dev team', stories: stories(count), page, unit, people }] as const;
}

function mine(count: number) {
  return stories(count, { assignees: ['ULEA'], status: 'in-progress' }).map(
    (one) => ({ story: one, unit }) as const,
  );
}

function overlapping(count: number) {
  const of = stories(count + 1, { ownedPaths: ['src/erp/**', 'src/*/index.ts'] });
  const overlaps = conflictMatrix(of).slice(0, count);
  return [{ teamName: 'Dev team', overlaps, people }] as const;
}

function status(count: number, of = sprint()) {
  const inIt = stories(count);
  const closed = of.state === 'closed' ? { how: ' by Dana, Fri 6 Mar 16:05', reviewIn: 'CSTANDUP' } : null;
  return [{ sprint: of, stories: inIt, progress: progress(inIt), capacity: 40, closed }] as const;
}

export const boards: Hall = {
  title: 'Sprints: board, lists, settings',
  exhibits: [
    ...exhibit(boardMessage, {
      'No story.': board([]),
      'One.': board([story()]),
      'Six.': board(stories(6)),
      'Three hundred.': board(stories(300)),
      'Three hundred, one column, the second page.': board(stories(300), { column: 'testing', page: 1 }),
      'Three hundred, all the reader’s own, one column.': board(stories(300, { assignees: ['ULEA'] }), {
        column: 'done',
      }),
      'Only one person’s.': board(stories(300), { userId: 'UNOA' }),
      'Long titles with signs.': board(stories(40, { title: SIGNS.repeat(3) })),
      'Of a closed sprint.': [{ ...board(stories(40))[0], sprint: sprint({ state: 'closed' }) }],
    }),
    ...exhibit(overlapsMessage, {
      'None.': [...overlapping(0)],
      'One pair.': [...overlapping(1)],
      'Six.': [...overlapping(6)],
      'Hundreds.': [...overlapping(300)],
    }),
    ...exhibit(backlogMessage, {
      'Empty.': [...backlog(0)],
      'One.': [...backlog(1)],
      'Six.': [...backlog(6)],
      'Three hundred, the third page.': [...backlog(300, 2)],
    }),
    ...exhibit(mineMessage, {
      'None.': [mine(0)],
      'One.': [mine(1)],
      'Six.': [mine(6)],
      'Three hundred.': [mine(300)],
    }),
    ...exhibit(inSections, { 'Seven lines.': [stories(7).map(({ key }) => `• ${key}`)] }),
    ...exhibit(statusMessage, {
      'Running.': [...status(12)],
      'Being planned, nothing chosen yet.': [...status(0, the.planned)],
      'Being planned, over its capacity.': [...status(20, the.planned)],
      'Planned, without dates or goal.': [
        ...status(6, sprint({ state: 'published', startsOn: null, endsOn: null, goal: '' })),
      ],
      'Closed, three hundred stories.': [...status(300, sprint({ state: 'closed' }))],
    }),
    ...exhibit(noSprintMessage, {
      'Nothing at all.': [{ id: 'dev', name: 'Dev team' }, 0],
      'A backlog.': [{ id: 'dev', name: 'Platform & Data' }, 14],
    }),
    ...exhibit(homeBlocks, { 'One.': [mine(1)], 'Six.': [mine(6)] }, 'home'),
    ...exhibit(settingsModal, {
      'The usual.': [{ ...settings, definitionOfDone: [] }],
      'Hours, P0 to P3.': [{ ...settings, unit: 'hours', priorities: 'p' }],
    }),
    ...exhibit(settingBlocks, { 'Among the settings.': ['dev'] }, 'modal'),
  ],
};

function homeBlocks(of: ReturnType<typeof mine>) {
  const { head = [], items = [] } = myStories(of);
  return [...head, ...items.flat()];
}

function settingBlocks(teamId: string) {
  return [sprintSetting(teamId)];
}
