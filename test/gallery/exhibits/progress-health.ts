import { healthMessage, type ShownHealth } from '../../../src/features/progress/views/health.ts';
import { pictureAnswer, pictureMessage } from '../../../src/features/progress/views/picture.ts';
import { type Red, redMessage } from '../../../src/features/progress/views/red.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { SIGNS } from '../fixtures/long.ts';

const sprint = {
  ...{ id: 'sp1', name: 'Sprint 2026-04', unit: 'points' as const, state: 'running' as const },
  endsOn: '2026-03-13',
};

const forecast = ['Chance to meet the goal: 22 % (last three forecasts: 2 of 3 right).'];

function standing(but: Partial<ShownHealth> = {}): ShownHealth {
  return {
    ...{
      sprint,
      today: '2026-03-11',
      day: 'day 8 of 10',
      level: 'red',
      behind: 0.25,
      plan: 28,
      done: 18,
      forecast,
    },
    ...{ committed: 40, scope: 41, stories: { count: 12, done: 5, unestimated: 0 } },
    reasons: [
      'ERP-002 waits for #12 staging DB refuses connections, which is critical',
      'PROC-002 grew from 5 to 6 points',
      'nothing has moved for 2 working days',
    ],
    contingency: ['“reduce scope first”'],
    ...but,
  };
}

function red(but: Partial<Red> = {}): Red {
  return { ...standing(), teamName: 'Dev team', insteadOf: [], forecast: null, ...but };
}

const none = { reasons: [], contingency: [] };
const alt =
  'Burndown of Sprint 2026-04, Mon 2 Mar – Fri 13 Mar: 23 of 41 points are left on Wed 11 Mar, 12 by the plan.';

export const health: Hall = {
  title: 'How a sprint stands',
  exhibits: [
    ...exhibit(healthMessage, {
      'Red, with all that may be the cause.': [standing()],
      'Yellow, nobody knows why.': [standing({ ...none, level: 'yellow', behind: 0.13, done: 23 })],
      'Ahead.': [standing({ ...none, level: 'green', behind: -0.05, done: 30 })],
      'Nothing is estimated.': [
        standing({ ...none, level: null, behind: 0, plan: 0, done: 0, committed: 0, scope: 0 }),
      ],
      'Estimated only after it began.': [
        standing({ ...none, level: null, behind: 0, plan: 0, done: 3, committed: 0, scope: 13 }),
      ],
      'It should be over.': [
        standing({ ...none, day: 'over since Fri 13 Mar', today: '2026-03-16', plan: 40, done: 34 }),
      ],
      'Closed; its name is full of signs.': [
        standing({ ...none, sprint: { ...sprint, name: SIGNS, state: 'closed' }, plan: 40, done: 37 }),
      ],
      'Without a story, in hours.': [
        standing({
          ...{ ...none, sprint: { ...sprint, unit: 'hours' }, level: null, plan: 0, done: 0, committed: 0 },
          ...{ scope: 0, stories: { count: 0, done: 0, unestimated: 0 } },
        }),
      ],
    }),
    ...exhibit(redMessage, {
      'To a stakeholder.': [red({ forecast: forecast[0] ?? null })],
      'To whoever stands in for those who are away.': [red({ insteadOf: ['Priya', 'Omar'] })],
      'By a critical blocker alone.': [
        red({
          behind: 0.02,
          done: 27,
          reasons: ['ERP-002 waits for #12 staging DB, which is critical'],
          contingency: [],
        }),
      ],
    }),
    ...exhibit(pictureAnswer, { 'At once, to who asked for a picture.': [alt] }),
    ...exhibit(pictureMessage, {
      'The picture.': [alt, { fileId: 'F012345' }],
      'While Slack has not got it.': [alt, null],
    }),
  ],
};
