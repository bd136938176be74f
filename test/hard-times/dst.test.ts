import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import { addSeconds } from 'date-fns/addSeconds';
import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, dailiesAt, minute, PROMPT, startTeam, teamIn, told, toldAt } from './team.ts';

let world: World;
afterEach(() => world.stop());

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const LORD_HOWE = 'Australia/Lord_Howe';
const SAO_PAULO = 'America/Sao_Paulo';

const REMINDER = /is open for you until|no longer open/;

/** A team of that zone which is asked on every day of the week. */
function startTeamIn(zone: string, begun: string, asked: string, daily: string): Promise<World> {
  const everyDay = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return startTeam(
    { at: begun, seed: teamIn(zone) },
    {
      picks: { 'Asked by direct message on': everyDay },
      fills: { Time: asked, 'Daily goes out at': daily },
    },
  );
}

const SPRING_BERLIN = '2026-03-27T22:00Z';
const AUTUMN_BERLIN = '2026-10-23T21:00Z';
const SPRING_NEW_YORK = '2026-03-07T04:00Z';
const AUTUMN_NEW_YORK = '2026-10-31T03:00Z';
const SPRING_LORD_HOWE = '2026-10-02T12:00Z';
const AUTUMN_LORD_HOWE = '2026-04-03T12:00Z';

describe('asked on the day before the clocks change, on that day and on the day after, each once', () => {
  // where, at which time on the wall, what becomes of it, begun at, the days and times of the prompts in UTC
  test.each([
    [BERLIN, '02:30', 'swallowed: right after the gap', SPRING_BERLIN, '28T01:30 29T01:00 30T00:30'],
    [BERLIN, '01:30', 'before the gap', SPRING_BERLIN, '28T00:30 29T00:30 29T23:30'],
    [BERLIN, '02:30', 'comes twice: the first', AUTUMN_BERLIN, '24T00:30 25T00:30 26T01:30'],
    [BERLIN, '01:30', 'before the clocks go back', AUTUMN_BERLIN, '23T23:30 24T23:30 26T00:30'],
    [NEW_YORK, '02:30', 'swallowed: right after the gap', SPRING_NEW_YORK, '07T07:30 08T07:00 09T06:30'],
    [NEW_YORK, '01:30', 'before the gap', SPRING_NEW_YORK, '07T06:30 08T06:30 09T05:30'],
    [NEW_YORK, '01:30', 'comes twice: the first', AUTUMN_NEW_YORK, '31T05:30 01T05:30 02T06:30'],
    [NEW_YORK, '02:30', 'after the clocks went back', AUTUMN_NEW_YORK, '31T06:30 01T07:30 02T07:30'],
    [LORD_HOWE, '02:15', 'swallowed by half an hour', SPRING_LORD_HOWE, '02T15:45 03T15:30 04T15:15'],
    [LORD_HOWE, '02:30', 'the first after the gap', SPRING_LORD_HOWE, '02T16:00 03T15:30 04T15:30'],
    [LORD_HOWE, '01:30', 'before the gap', SPRING_LORD_HOWE, '02T15:00 03T15:00 04T14:30'],
    [LORD_HOWE, '01:30', 'comes twice: the first', AUTUMN_LORD_HOWE, '03T14:30 04T14:30 05T15:00'],
    [LORD_HOWE, '02:30', 'after the clocks went back', AUTUMN_LORD_HOWE, '03T15:30 04T16:00 05T16:00'],
    [
      SAO_PAULO,
      '00:30',
      'swallowed with midnight, in 2018',
      '2018-11-03T02:00Z',
      '03T03:30 04T03:00 05T02:30',
    ],
    [SAO_PAULO, '23:30', 'came twice for the last time', '2019-02-16T00:00Z', '16T01:30 17T01:30 18T02:30'],
    [SAO_PAULO, '00:30', 'as ever: no DST in 2026', '2026-10-31T02:00Z', '31T03:30 01T03:30 02T03:30'],
    [SAO_PAULO, '02:30', 'as ever: no DST in 2026', '2026-02-21T02:00Z', '21T05:30 22T05:30 23T05:30'],
  ])('%s %s, %s', async (zone, asked, _, begun, expected) => {
    world = await startTeamIn(zone, begun, asked, '12:00');
    await world.moveTo(addHours(new Date(begun), 57).toISOString());
    const prompts = told(world, 'Lea', PROMPT).map(({ at }) => at);
    expect(prompts.map((at) => minute(at).slice(8, 16)).join(' ')).toBe(expected);
    expect(toldAt(world, 'Lea', REMINDER)).toEqual(prompts.map((at) => minute(addMinutes(at, 90))));
  });
});

describe('two hours of elapsed time to answer, also where the clocks show three or one', () => {
  test.each([
    [BERLIN, '01:30', SPRING_BERLIN, '2026-03-29T00:30Z', '04:30'],
    [BERLIN, '02:30', SPRING_BERLIN, '2026-03-29T01:00Z', '05:00'],
    [BERLIN, '02:30', AUTUMN_BERLIN, '2026-10-25T00:30Z', '03:30'],
    [NEW_YORK, '01:30', AUTUMN_NEW_YORK, '2026-11-01T05:30Z', '02:30'],
    [LORD_HOWE, '01:30', AUTUMN_LORD_HOWE, '2026-04-04T14:30Z', '03:00'],
    [LORD_HOWE, '01:30', SPRING_LORD_HOWE, '2026-10-03T15:00Z', '04:00'],
  ])('%s, asked at %s', async (zone, asked, begun, promptAt, untilOnTheWall) => {
    world = await startTeamIn(zone, begun, asked, '12:00');
    const lea = world.as('Lea');
    await world.moveTo(promptAt);
    await lea.sees(`yours is open until ${untilOnTheWall}.`, { in: 'dm' });
    const deadline = addMinutes(new Date(promptAt), 120);
    await world.moveTo(addSeconds(deadline, -1).toISOString());
    expect(told(world, 'Lea', PROMPT).at(-1)?.text).toContain('What did you');
    await world.moveTo(deadline.toISOString());
    expect(told(world, 'Lea', PROMPT).at(-1)?.text).toContain('has closed. You can still answer');
  });
});

describe('the daily, where the clocks change at its own hour', () => {
  test.each([
    [BERLIN, '02:30', 'swallowed: right after the gap', SPRING_BERLIN, '28T01:30 29T01:00 30T00:30'],
    [BERLIN, '02:30', 'comes twice: the first', AUTUMN_BERLIN, '24T00:30 25T00:30 26T01:30'],
    [NEW_YORK, '02:30', 'swallowed: right after the gap', SPRING_NEW_YORK, '07T07:30 08T07:00 09T06:30'],
    [NEW_YORK, '01:30', 'comes twice: the first', AUTUMN_NEW_YORK, '31T05:30 01T05:30 02T06:30'],
    [LORD_HOWE, '02:15', 'swallowed by half an hour', SPRING_LORD_HOWE, '02T15:45 03T15:30 04T15:15'],
    [LORD_HOWE, '01:45', 'comes twice: the first', AUTUMN_LORD_HOWE, '03T14:45 04T14:45 05T15:15'],
    [
      SAO_PAULO,
      '00:45',
      'swallowed with midnight, in 2018',
      '2018-11-03T02:00Z',
      '03T03:45 04T03:00 05T02:45',
    ],
    [SAO_PAULO, '02:30', 'as ever: no DST in 2026', '2026-02-21T02:00Z', '21T05:30 22T05:30 23T05:30'],
  ])('%s %s, %s', async (zone, daily, _, begun, expected) => {
    world = await startTeamIn(zone, begun, '00:15', daily);
    await world.moveTo(addHours(new Date(begun), 57).toISOString());
    const posted = dailiesAt(world).map((at) => at.slice(8, 16));
    expect(posted.join(' ')).toBe(expected);
  });

  test('has the answers of that night, and each day its own', async () => {
    world = await startTeamIn(BERLIN, AUTUMN_BERLIN, '02:30', '03:30');
    for (const [at, name, today] of [
      ['2026-10-24T00:40Z', 'Lea', 'before'],
      ['2026-10-25T01:20Z', 'Ola', 'in the second of the two hours'],
      ['2026-10-26T01:40Z', 'Kim', 'after'],
    ] as const) {
      await world.moveTo(at);
      await answer(world, name, today);
    }
    await world.moveTo('2026-10-26T06:00Z');
    expect(dailies(world).map(({ text }) => text.split('\n').slice(0, 2))).toEqual([
      ['Dev team · Sat 24 Oct — 1 of 6 answered', 'Lea before'],
      ['Dev team · Sun 25 Oct — 1 of 6 answered', 'Ola in the second of the two hours'],
      ['Dev team · Mon 26 Oct — 1 of 6 answered', 'Kim after'],
    ]);
  });
});
