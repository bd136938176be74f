import { type SprintItem, type Story, totalsOf } from '../../../src/features/sprints/rules/index.ts';
import {
  type Closing,
  changedWords,
  closedMessage,
  closeModal,
} from '../../../src/features/sprints/views/close.ts';
import { type Reopening, reopenedMessage, reopenModal } from '../../../src/features/sprints/views/reopen.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { SIGNS } from '../fixtures/long.ts';
import * as the from '../fixtures/sprints.ts';

const { sprint, stories } = the;

function progress(of: Story[]) {
  const { done, chosen, unestimated } = totalsOf(of);
  return { unit: 'points', day: { number: 10, of: 10 }, done, chosen, unestimated } as const;
}

function closing(count: number, but: Partial<Closing> = {}): [Closing] {
  const next = but.next === undefined ? the.planned : but.next;
  const unfinished = stories(count, { status: 'testing' }).map(
    (one) => ({ story: one, decision: next ? 'next' : 'backlog' }) as const,
  );
  return [
    {
      ...{ sprint: sprint(), progress: progress(stories(20)), items: [], unfinished, next, page: 0 },
      ...{ metadata: '{}', ...but },
    },
  ];
}

const of = (position: number, text: string) => ({ id: `i${position}`, sprintId: 's4', position, text });
const items: SprintItem[] = [
  { ...of(1, 'Ten orders a day arrive in the ERP'), kind: 'success', isMet: true },
  {
    ...of(2, `No order is typed by hand any more: ${'neither small ones nor large '.repeat(4)}`),
    kind: 'success',
    isMet: null,
  },
  { ...of(3, 'Finance has signed the export off'), kind: 'acceptance', isMet: null },
  { ...of(4, 'The guide for the warehouse'), kind: 'deliverable', isMet: false },
  { ...of(5, 'Orders a day'), kind: 'metric', baseline: '40', target: '120', value: '' },
  { ...of(6, 'Minutes for one order'), kind: 'metric', baseline: '', target: '', value: '3.5' },
];

function criteria(count: number): SprintItem[] {
  return Array.from({ length: count }, (_, at) => ({
    ...of(at + 1, `${SIGNS} criterion ${at + 1}`),
    kind: 'success' as const,
    isMet: at % 3 === 0,
  }));
}

function reopening(back: number, staying: number): [Reopening] {
  const all = stories(back + staying);
  return [
    {
      sprint: sprint({ state: 'closed' }),
      how: ' by Dana, today 17:05',
      back: all.slice(0, back).map((story) => ({ story, to: { sprintId: 's4', status: 'testing' } })),
      staying: all.slice(back).map((story, at) => ({ ...story, sprintId: at % 2 === 0 ? 's5' : null })),
      sprintNames: new Map([['s5', 'Sprint 2026-05']]),
    },
  ];
}

export const closings: Hall = {
  title: 'Sprints: close and reopen',
  exhibits: [
    ...exhibit(closeModal, {
      'No story, no criterion.': closing(0, { progress: progress([]) }),
      'Everything is done.': closing(0),
      'Criteria and metrics, everything is done.': closing(0, { items }),
      'Criteria and metrics, one story is left.': closing(1, { items }),
      'One story is left.': closing(1),
      'Six, and no sprint is planned.': closing(6, { next: null }),
      'Three hundred, the second page.': closing(300, { page: 1 }),
      'Forty-five criteria with signs.': closing(6, { items: criteria(45) }),
      'Something changed meanwhile.': closing(6, {
        says: changedWords({ stories: stories(2), hasNewItems: true, next: the.planned }),
      }),
    }),
    ...exhibit(changedWords, {
      'A story came in.': [{ stories: stories(1), hasNewItems: false }],
      'Hundreds, and the next sprint is gone.': [{ stories: stories(300), hasNewItems: true, next: null }],
    }),
    ...exhibit(closedMessage, {
      'All done.': [...closing(0), { next: 0, backlog: 0, drop: 0 }],
      'Some left, criteria ticked.': [...closing(0, { items }), { next: 3, backlog: 1, drop: 1 }],
    }),
    ...exhibit(reopenModal, {
      'It moved nothing.': reopening(0, 0),
      'One comes back.': reopening(1, 0),
      'Six, of which two stay.': reopening(4, 2),
      'Three hundred.': reopening(250, 50),
    }),
    ...exhibit(reopenedMessage, {
      'Nothing came back.': reopening(0, 0),
      'One stays.': reopening(5, 1),
      'Three hundred.': reopening(250, 50),
    }),
  ],
};
