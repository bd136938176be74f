import { type ForecastShown, forecastMessage } from '../../../src/features/progress/views/forecast.ts';
import {
  type Requested,
  requestMessage,
  takenMessage,
  type Waiting,
} from '../../../src/features/progress/views/request.ts';
import { unreachedMessage, winsMessage } from '../../../src/features/progress/views/wins.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, SIGNS } from '../fixtures/long.ts';
import { people } from '../fixtures/people.ts';
import { sprint, stories, story } from '../fixtures/sprints.ts';

const today = '2026-03-03';

function forecast(but: Partial<ForecastShown> = {}): ForecastShown {
  return {
    ...{ probability: 0.64, sprintsOfHistory: 3, left: 17, perPersonDay: 0.84, daysAhead: 4 },
    ...{ personDaysAhead: 14.5, hits: { right: 2, of: 3 } },
    calibration: { said: 0.7, cameTrue: 8, of: 12 },
    ...but,
  };
}

const unscored = { hits: { right: 0, of: 0 }, calibration: null };

function waiting(but: Partial<Waiting['stay']> = {}, about: Partial<Waiting['story']> = {}): Waiting {
  return {
    stay: { id: 'stay1', status: 'code-review', state: 'asking', takenBy: null, ...but },
    story: { ...story({ status: 'code-review', assignees: ['ULEA'] }), ...about },
    hours: 4,
  };
}

function requested(one: Waiting, answer: Requested['answer'] = null): Requested {
  return { ...one, userId: 'UOLA', answer };
}

const moved = waiting({ state: 'over' }, { status: 'testing' });
const taken = waiting({ state: 'taken', takenBy: 'UOLA' });
const takenByBen = waiting({ state: 'taken', takenBy: 'UBEN' });
const ten = stories(10).map((one, at) => requested(waiting({ id: `stay${at}` }, { ...one })));

const win = (text: string, userIds = ['ULEA']) => ({ kind: 'story' as const, text, userIds });
const said = (text: string, userIds = ['UBEN']) => ({ kind: 'said' as const, text, userIds });

export const forecasts: Hall = {
  title: 'Forecasts, wins and reviews wanted',
  exhibits: [
    ...exhibit(forecastMessage, {
      'In mid-sprint, with a score.': [forecast(), sprint(), today],
      'Nearly sure, and nearly impossible, are never quite.': [
        forecast({ probability: 1, ...unscored }),
        sprint(),
        today,
      ],
      'Too early to tell.': [
        forecast({ probability: null, sprintsOfHistory: 1, ...unscored }),
        sprint(),
        today,
      ],
      'The very first sprint.': [
        forecast({ probability: null, sprintsOfHistory: 0, perPersonDay: 0, ...unscored }),
        sprint(),
        today,
      ],
      'The last day is over.': [
        forecast({ probability: 0, daysAhead: 0, personDaysAhead: 0 }),
        sprint(),
        '2026-03-09',
      ],
      'All is done; in hours, one of the forecasts known.': [
        forecast({ left: 0, hits: { right: 1, of: 1 }, calibration: { said: 0.4, cameTrue: 1, of: 1 } }),
        sprint({ unit: 'hours', name: SIGNS }),
        today,
      ],
    }),
    ...exhibit(requestMessage, {
      'A review is wanted.': [[requested(waiting())], people],
      'Two at once, one of them to be tested.': [
        [
          requested(waiting()),
          requested(
            waiting({ id: 'stay2', status: 'testing' }, { key: 'ERP-009', title: SIGNS, status: 'testing' }),
          ),
        ],
        people,
      ],
      'Help is wanted with what nobody is assigned to.': [
        [requested(waiting({ status: 'in-progress' }, { status: 'in-progress', assignees: [] }))],
        people,
      ],
      'They take it.': [[requested(taken, 'taken')], people],
      'Somebody else takes it.': [[requested(takenByBen, 'silent')], people],
      'They said no.': [[requested(waiting(), 'declined')], people],
      'They said nothing.': [[requested(waiting(), 'silent')], people],
      'Three were asked.': [[requested(waiting({ state: 'unanswered' }), 'silent')], people],
      'It has moved on.': [[requested(moved)], people],
      'Ten at once.': [ten, people],
    }),
    ...exhibit(takenMessage, { 'From the card.': [waiting().story, people] }),
    ...exhibit(unreachedMessage, {
      'It is archived.': ['CWINS', 'archived'],
      'The bot was taken out of it.': ['CWINS', 'not-in'],
      'Only some may write there.': ['CWINS', 'not-allowed'],
    }),
    ...exhibit(winsMessage, {
      'Stories and wins.': [
        [
          win('ERP-002 Order export'),
          win('PROC-001 Pipeline', ['UOLA', 'UBEN']),
          said('The load test holds 400 orders a second'),
        ],
        people,
      ],
      'One story that nobody is assigned to.': [[win('ERP-002 Order export', [])], people],
      'One long win, full of signs.': [[said(`${SIGNS} ${LONG_LINE}`)], people],
      'Thirty stories.': [Array.from({ length: 30 }, (_, at) => win(`ERP-0${at + 10} ${LONG_LINE}`)), people],
    }),
  ],
};
