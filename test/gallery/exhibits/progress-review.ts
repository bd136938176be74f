import { costOf } from '../../../src/features/blockers/index.ts';
import type { Course, CourseChange } from '../../../src/features/progress/rules/index.ts';
import { midSprintAgenda, reviewAgenda } from '../../../src/features/progress/views/agenda.ts';
import { inAnswer, inMessage, inMessages } from '../../../src/features/progress/views/lines.ts';
import { type Metric, metricsModal, theirMetrics } from '../../../src/features/progress/views/metrics.ts';
import {
  partsOfReview,
  type Review,
  type ReviewPart,
  reopenedReview,
  reviewMessage,
  reviewPart,
} from '../../../src/features/progress/views/review.ts';
import { withNotes } from '../../../src/features/progress/views/review-notes.ts';
import { scopeMessage } from '../../../src/features/progress/views/scope.ts';
import { type VelocityLine, velocityMessage } from '../../../src/features/progress/views/velocity.ts';
import type { SprintItem, Story } from '../../../src/features/sprints/index.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, SIGNS } from '../fixtures/long.ts';
import { BERLIN, berlin, people } from '../fixtures/people.ts';
import { sprint, stories } from '../fixtures/sprints.ts';

const zone = BERLIN;
const closed = sprint({ state: 'closed', closedAt: berlin('2026-03-06', '16:05') });
const at = berlin('2026-02-26', '11:10');

function change(number: number): CourseChange {
  const kind = (['added', 'removed', 're-estimated', 'split'] as const)[number % 4] ?? 'added';
  const key = `ERP-${String(number + 1).padStart(3, '0')}`;
  return { kind, amount: kind === 'removed' ? -3 : 2, storyId: `st${number}`, key, by: 'ULEA' };
}

function course(changes: number, { committed = 40, scope = 40, done = 38 } = {}): Course {
  const steps = Array.from({ length: changes }, (_, number) => ({
    ...{ at, position: number, scope, done, changes: [change(number)] },
  }));
  return { committed, doneAtStart: 0, steps, scope, done };
}

const of = (position: number, text: string) => ({ id: `i${position}`, sprintId: 's4', position, text });
const metric = (position: number, text: string, value: string): Metric => ({
  ...of(position, text),
  ...{ kind: 'metric', baseline: '40', target: '120', value },
});
const items: SprintItem[] = [
  { ...of(1, 'Ten orders a day arrive in the ERP'), kind: 'success', isMet: true },
  { ...of(2, `No order is typed by hand: ${SIGNS}`), kind: 'success', isMet: false },
  { ...of(3, 'Finance has signed the export off'), kind: 'acceptance', isMet: true },
  { ...of(4, 'The guide for the warehouse'), kind: 'deliverable', isMet: null },
  metric(5, 'Orders a day', '97'),
  metric(6, `Minutes for one order ${SIGNS}`, ''),
];

function blocked(count: number) {
  const spans = Array.from({ length: count }, (_, number) => {
    const toMs = (number + 1) * 3_600_000 * 1.5;
    const open = [{ from: at, to: at, fromMs: 0, toMs }];
    return {
      ...{ id: `b${number}`, number: number + 12, title: `staging DB ${SIGNS}`, storyKey: `ERP-00${number}` },
      ...{ storyId: null, isCritical: false, raisedAt: at, acknowledgedAt: at, acknowledgedMs: 4_800_000 },
      ...{ resolvedAt: number === 2 ? null : at, resolvedMs: number === 2 ? null : toMs, openMs: toMs, open },
    };
  });
  return costOf(spans, 8);
}

function review(done: Story[], left: Story[], but: Partial<Review> = {}): Review {
  return {
    kind: 'closed',
    ...{ sprint: closed, course: course(0), items: [], cost: blocked(0), average: null, people, zone },
    outcome: {
      done,
      left: left.map((story, number) => {
        const to = (['next', 'backlog', 'dropped'] as const)[number % 3] ?? 'next';
        return { story, to, sprintId: to === 'next' ? 's5' : null };
      }),
    },
    ...{ nextName: 'Sprint 2026-05', burndown: null, ...but },
  };
}

const finished = (count: number) => stories(count, { status: 'done', isGoal: true });
const average = { completed: 31.33, byType: { feature: 24, performance: 0, debt: 0, bug: 7.33 }, sprints: 3 };
const full = review(finished(5), stories(2, { isGoal: true }), {
  ...{ items, cost: blocked(3), average, course: course(4, { scope: 46 }) },
});
const huge = review(finished(250), stories(50), { cost: blocked(8), course: course(300, { done: 12 }) });

function velocities(count: number): VelocityLine[] {
  return Array.from({ length: count }, (_, number) => ({
    sprint: sprint({ name: `Sprint 2026-0${9 - number} ${number === 0 ? SIGNS : ''}` }),
    ...{ committed: 40, completed: 34 - number, byType: average.byType },
    average: { ...average, sprints: Math.min(3, count - number) },
  }));
}

const empty = { course: course(0, { committed: 0, scope: 0, done: 0 }), stories: [], items: [] };

const lastOf = (part: ReviewPart['part']) => ({
  part,
  page: partsOfReview(huge).filter((one) => one.part === part).length,
});

export const reviews: Hall = {
  title: 'Progress: review, velocity, scope, metrics',
  exhibits: [
    ...exhibit(reviewMessage, {
      'Nothing was in it.': [
        review([], [], {
          course: course(0, { committed: 0, scope: 0, done: 0 }),
          sprint: sprint({ ...closed, goal: '' }),
        }),
        null,
      ],
      'One story, done, nothing else.': [review(finished(1), []), null],
      'Six, with all there is.': [full, null],
      'Exactly the target is not over it.': [
        review(finished(3), [], { course: course(0, { done: 36 }) }),
        null,
      ],
      'Three hundred.': [huge, null],
      'A hundred metrics.': [
        review(finished(3), [], {
          items: Array.from({ length: 100 }, (_, at) => metric(at, LONG_LINE, '97')),
        }),
        null,
      ],
    }),
    ...exhibit(reviewPart, {
      'Stories, the first of three hundred.': [huge, { part: 'stories', page: 1 }],
      'Stories, the last page.': [huge, lastOf('stories')],
      'Stories, a page that is needed no longer.': [huge, { part: 'stories', page: 99 }],
      'Scope, four changes.': [full, { part: 'scope', page: 1 }],
      'Scope, the last of three hundred changes.': [huge, lastOf('scope')],
    }),
    ...exhibit(inMessage, {
      'Eight hundred lines.': [Array.from({ length: 800 }, (_, at) => `• line ${at}`), 'in the thread'],
    }),
    ...exhibit(
      inAnswer,
      {
        'Six thousand lines.': [Array.from({ length: 6000 }, (_, at) => `• line ${at}`), 'in the thread'],
      },
      'answer',
    ),
    ...exhibit(inMessages, {
      'Two thousand lines.': [Array.from({ length: 2000 }, (_, at) => `• line ${at}`)],
    }),
    ...exhibit(withNotes, {
      'Started although something was not met.': [
        { text: 'Sprint 1 is over.', blocks: [] },
        ['Started anyway by Dana: “All have agreed”. Not met then: Business approval is missing.'],
      ],
      'Nothing more to say.': [{ text: 'Sprint 1 is over.' }, []],
    }),
    ...exhibit(reopenedReview, {
      'By Dana.': [{ kind: 'reopened', sprint: sprint(), at, by: 'UDANA', people, zone }],
    }),
    ...exhibit(metricsModal, {
      'One.': [{ sprint: closed, metrics: [metric(1, 'Orders a day', '')], metadata: '{}' }],
      'Others were faster.': [
        {
          ...{ sprint: closed, metrics: [metric(1, 'Orders a day', '99')], metadata: '{}' },
          says: theirMetrics([metric(1, 'Orders a day', '97')]),
        },
      ],
      'Three hundred.': [
        {
          ...{ sprint: closed, metadata: '{}' },
          metrics: Array.from({ length: 300 }, (_, number) =>
            metric(number, `Metric ${number} ${SIGNS}`, ''),
          ),
        },
      ],
    }),
    ...exhibit(theirMetrics, { 'Of one.': [[metric(1, 'Orders a day', '97')]] }),
    ...exhibit(velocityMessage, {
      'No sprint is closed.': ['Dev team', [], false],
      'One.': ['Dev team', velocities(1), true],
      'Six.': ['Platform & Data', velocities(6), true],
    }),
    ...exhibit(
      scopeMessage,
      {
        'As at the start.': [{ sprint: sprint(), course: course(0), people, zone }],
        'One change.': [{ sprint: sprint(), course: course(1, { scope: 42 }), people, zone }],
        'Six.': [{ sprint: sprint(), course: course(6, { scope: 44 }), people, zone }],
        'Six hundred.': [{ sprint: sprint(), course: course(600, { scope: 640 }), people, zone }],
      },
      'answer',
    ),
    ...exhibit(reviewAgendaLines, { 'All there is.': [], 'Nothing yet.': [false] }),
    ...exhibit(midSprintAgendaLines, { 'All there is.': [] }),
  ],
};

function reviewAgendaLines(isFull = true) {
  const held = isFull ? { course: course(4, { scope: 46 }), stories: stories(6), items } : empty;
  return reviewAgenda(sprint({ demoGoal: isFull ? 'An order from click to ERP' : '' }), held).join('\n');
}

function midSprintAgendaLines() {
  return midSprintAgenda({ course: course(4), stories: stories(6, { isGoal: true }) }).join('\n');
}
