import { expect, test } from 'vitest';
import { keepDays } from '../../src/features/progress/duties/days.ts';
import { forecastOf } from '../../src/features/progress/flows/forecast.ts';
import { scoredForecasts } from '../../src/features/progress/store/forecasts.ts';
import {
  closeSprint,
  moveStory,
  reopenSprint,
  type Sprint,
  startSprintIn,
} from '../../src/features/sprints/index.ts';
import { findSprint } from '../../src/features/sprints/store/index.ts';
import { setAway } from '../../src/features/teams/index.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';

/** A sprint of one week that runs, with stories of 4 points. */
async function week(desk: Desk, startsOn: string, endsOn: string, stories = 5): Promise<Week> {
  const { core, entered } = desk;
  desk.clock.set(new Date(`${startsOn}T08:00:00Z`));
  const sprint = await desk.sprint({ name: `Week of ${startsOn}`, startsOn, endsOn });
  const ids: string[] = [];
  for (let at = 0; at < stories; at++) {
    ids.push((await desk.story(`Story ${at}`, { estimate: 4, sprintId: sprint.id })).id);
  }
  await core.database.transaction((trx) => startSprintIn(trx, core, { sprintId: sprint.id, by: 'DANA' }));
  await keepDays.processDue(core);
  const now = async () => (await findSprint(desk.db, sprint.id)) ?? sprint;
  return {
    sprint: now,
    async finishes(date, count = 1) {
      desk.clock.set(new Date(`${date}T11:00:00Z`));
      await keepDays.processDue(core);
      for (const id of ids.splice(0, count))
        await moveStory(core, { ...entered('LEA'), storyId: id, status: 'done' });
      await keepDays.processDue(core);
    },
    async closes(at) {
      desk.clock.set(new Date(at));
      await closeSprint(core, { ...entered('DANA'), sprintId: sprint.id, decisions: new Map() });
      await keepDays.processDue(core);
    },
    async reopens() {
      await reopenSprint(core, { ...entered('DANA'), sprintId: sprint.id });
      await keepDays.processDue(core);
    },
    forecast: async () => forecastOf(desk.db, await now(), desk.clock.now()),
  };
}

interface Week {
  sprint(): Promise<Sprint>;
  finishes(date: string, count?: number): Promise<void>;
  closes(at: string): Promise<void>;
  reopens(): Promise<void>;
  forecast(): ReturnType<typeof forecastOf>;
}

/** Three weeks in February, on each day of which the team of four finished 4 points. */
async function withHistory(): Promise<Desk> {
  const desk = await startDesk('2026-02-01T08:00:00Z');
  for (const monday of [2, 9, 16]) {
    const date = (day: number) => `2026-02-${String(monday + day).padStart(2, '0')}`;
    const past = await week(desk, date(0), date(4));
    for (let day = 0; day < 5; day++) await past.finishes(date(day));
    await past.closes(`${date(4)}T16:00:00Z`);
  }
  return desk;
}

test('with under three closed sprints it is too early to tell', async () => {
  const desk = await startDesk('2026-02-01T08:00:00Z');
  const first = await week(desk, '2026-02-02', '2026-02-06');
  expect(await first.forecast()).toMatchObject({
    probability: null,
    path: null,
    sprintsOfHistory: 0,
    left: 20,
  });
  await first.closes('2026-02-06T16:00:00Z');
  const second = await week(desk, '2026-02-09', '2026-02-13');
  expect(await second.forecast()).toMatchObject({ probability: null, sprintsOfHistory: 1 });
});

test('a team that does 4 points a day does 20 in a week and not 24', async () => {
  const desk = await withHistory();
  const present = await week(desk, '2026-02-23', '2026-02-27');
  expect(await present.forecast()).toEqual({
    ...{ probability: 1, sprintsOfHistory: 3, left: 20, perPersonDay: 1, daysAhead: 5, personDaysAhead: 20 },
    path: [
      { date: '2026-02-23', left: 16 },
      { date: '2026-02-24', left: 12 },
      { date: '2026-02-25', left: 8 },
      { date: '2026-02-26', left: 4 },
      { date: '2026-02-27', left: 0 },
    ],
    ...{ hits: { right: 0, of: 0 }, calibration: null },
  });
  await desk.story('One more', { estimate: 4, sprintId: (await present.sprint()).id });
  expect((await present.forecast())?.probability).toBe(0);
});

test('half of the team on leave halves what is done', async () => {
  const desk = await withHistory();
  const present = await week(desk, '2026-02-23', '2026-02-27', 3);
  expect((await present.forecast())?.probability).toBe(1);
  for (const userId of ['LEA', 'OLA']) {
    const away = { workspaceId: 'T1', userId, from: '2026-02-23', to: '2026-02-27' };
    await desk.core.database.transaction((trx) => setAway(trx, away, desk.clock.now()));
  }
  expect(await present.forecast()).toMatchObject({ probability: 0, personDaysAhead: 10 });
});

test('what was forecast each day is held against how it ended, and taken back when it runs again', async () => {
  const desk = await withHistory();
  const present = await week(desk, '2026-02-23', '2026-02-27');
  await present.finishes('2026-02-23', 0);
  await present.finishes('2026-02-24', 0);
  await present.finishes('2026-02-26', 0);
  expect(await scoredForecasts(desk.db, desk.team.id)).toEqual([]);
  await present.closes('2026-02-27T16:00:00Z');
  const scored = await scoredForecasts(desk.db, desk.team.id);
  expect(scored.map(({ date, probability, cameTrue }) => [date, probability, cameTrue])).toEqual([
    ['2026-02-26', 0, false],
    ['2026-02-24', 0, false],
    ['2026-02-23', 1, false],
  ]);
  await present.reopens();
  expect(await scoredForecasts(desk.db, desk.team.id)).toEqual([]);
  expect(await present.forecast()).toMatchObject({ sprintsOfHistory: 3 });
  await present.finishes('2026-02-27', 5);
  await present.closes('2026-02-27T17:00:00Z');
  expect((await scoredForecasts(desk.db, desk.team.id)).every(({ cameTrue }) => cameTrue)).toBe(true);
});

test('a sprint without dates, or in another unit than the past ones, is not forecast', async () => {
  const desk = await withHistory();
  const present = await week(desk, '2026-02-23', '2026-02-27');
  const sprint = await present.sprint();
  const now = desk.clock.now();
  expect(await forecastOf(desk.db, { ...sprint, endsOn: null }, now)).toBeNull();
  expect(await forecastOf(desk.db, { ...sprint, unit: 'hours' }, now)).toMatchObject({ probability: null });
  await present.finishes('2026-02-23', 5);
  expect(await present.forecast()).toMatchObject({ probability: 1, left: 0 });
});
