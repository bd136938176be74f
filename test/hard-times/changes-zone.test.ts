import { addMinutes } from 'date-fns/addMinutes';
import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, dailiesAt, PROMPT, startTeam, teamIn, told, toldAt } from './team.ts';

let world: World;
afterEach(() => world.stop());

const DM = { in: 'dm' } as const;
const HERE = { in: '#dev-standup' } as const;

/** Everybody but those named is in Berlin, where it is Monday 2 March 2026, 05:00, unless told. */
function startInBerlin(elsewhere: Record<string, string> = {}, at = '2026-03-02T04:00:00Z'): Promise<World> {
  return startTeam({ at, seed: teamIn('Europe/Berlin', elsewhere) });
}

/** As Slack tells it once somebody's computer has noticed. */
async function movesTo(zone: string): Promise<void> {
  await world.as('Lea').movesTo(zone);
  await world.settle();
}

/** As somebody says it themselves. */
async function choosesZone(zone: string): Promise<void> {
  const lea = world.as('Lea');
  await lea.types('/standup me', HERE);
  await lea.picks('Time zone', zone);
  await lea.submits();
  await lea.closesModal();
}

/** With a beat every quarter of an hour: what a change makes due at once is done by the next one. */
async function passBeatsUntil(instant: string): Promise<void> {
  const end = new Date(instant);
  for (let at = world.clock.now(); at < end; at = addMinutes(at, 15)) await world.moveTo(at.toISOString());
  await world.moveTo(instant);
}

async function why(date: string): Promise<string> {
  await world.as('Ola').types(`/standup why @Lea ${date}`, HERE);
  return world.as('Ola').ephemerals().at(-1)?.text ?? '';
}

describe.each([
  ['as Slack tells', movesTo],
  ['as they say with /standup me', choosesZone],
])('somebody who changes zone before they are asked, %s,', (_, changesTo) => {
  test.each([
    ['America/New_York', 'to the west: at nine there', '2026-03-02T06:10Z', ['2026-03-02T14:00Z']],
    ['America/New_York', 'within the last hour too', '2026-03-02T07:50Z', ['2026-03-02T14:00Z']],
    ['Asia/Dubai', 'to the east before nine there', '2026-03-02T04:30Z', ['2026-03-02T05:00Z']],
    ['Asia/Dubai', 'after nine there: at once, within the hour', '2026-03-02T05:30Z', ['2026-03-02T06:00Z']],
    ['Asia/Dubai', 'after eleven there: at nine in Berlin still', '2026-03-02T07:30Z', ['2026-03-02T08:00Z']],
    ['Asia/Shanghai', 'after eleven there: when it was planned', '2026-03-02T07:30Z', ['2026-03-02T08:00Z']],
    ['Pacific/Auckland', 'where it was planned for the evening: not', '2026-03-02T07:30Z', []],
  ])('is asked in %s %s', async (zone, _what, at, asked) => {
    world = await startInBerlin();
    await world.moveTo(at);
    await changesTo(zone);
    await passBeatsUntil('2026-03-02T16:30:00Z');
    expect(toldAt(world, 'Lea', PROMPT)).toEqual(asked);
  });
});

test('who moves west before they are asked is named with their new hour, and not as missing', async () => {
  world = await startInBerlin();
  await world.moveTo('2026-03-02T07:50:00Z');
  await movesTo('America/New_York');
  await world.moveTo('2026-03-02T10:00:00Z');
  await world.as('Ola').sees('none of 6 answered, nothing is blocked, Lea is asked at 15:00', HERE);
  await world.moveTo('2026-03-02T15:00:00Z');
  await answer(world, 'Lea', 'from across the sea');
  expect(dailies(world)[0]?.text).toContain('1 of 6 answered\nLea from across the sea');
  await world.moveTo('2026-03-03T15:00:00Z');
  expect(toldAt(world, 'Lea', PROMPT)).toEqual(['2026-03-02T14:00Z', '2026-03-03T14:00Z']);
  expect(dailiesAt(world)).toEqual(['2026-03-02T10:00Z', '2026-03-03T10:00Z']);
});

test('who moves east past the whole of it is not asked in their night, and the ledger says why', async () => {
  world = await startInBerlin();
  await world.moveTo('2026-03-02T07:30:00Z');
  await movesTo('Pacific/Auckland');
  await world.moveTo('2026-03-02T12:00:00Z');
  expect(dailies(world)[0]?.text).toContain('none of 5 answered');
  expect(dailies(world)[0]?.text).toContain('Could not be asked in time: Lea.');
  expect(await why('2026-03-02')).toContain('moved to Pacific/Auckland, where its time had passed');
  await world.moveTo('2026-03-02T20:00:00Z');
  await world.as('Lea').sees('Dev team standup · Tue 3 Mar', DM);
});

describe.each([
  ['as Slack tells', movesTo],
  ['as they say with /standup me', choosesZone],
])('somebody who changes zone after they were asked, %s,', (_, changesTo) => {
  test.each(['America/New_York', 'Asia/Tokyo', 'Europe/Lisbon'])('to %s is asked once', async (zone) => {
    world = await startInBerlin();
    await world.moveTo('2026-03-02T08:10:00Z');
    await changesTo(zone);
    await world.moveTo('2026-03-02T08:50:00Z');
    await answer(world, 'Lea', 'on the way');
    await world.moveTo('2026-03-02T23:30:00Z');
    expect(toldAt(world, 'Lea', PROMPT)).toEqual(['2026-03-02T08:00Z']);
    expect(dailies(world)[0]?.text).toContain('1 of 6 answered\nLea on the way\n');
  });
});

test('the deadline stays, and is said by the clock where they are now', async () => {
  world = await startInBerlin();
  await world.moveTo('2026-03-02T08:10:00Z');
  await movesTo('Europe/Lisbon');
  await world.as('Lea').sees('yours is open until 10:00', DM);
  await world.moveTo('2026-03-02T09:30:00Z');
  await world.as('Lea').sees('is open for you until 10:00', DM);
  await world.moveTo('2026-03-02T10:00:00Z');
  await world.as('Lea').sees('has closed', DM);
});

test('nobody is reminded in the night of where they are now', async () => {
  world = await startInBerlin();
  await world.moveTo('2026-03-02T08:10:00Z');
  await movesTo('America/New_York');
  await world.moveTo('2026-03-02T13:00:00Z');
  expect(told(world, 'Lea', '')).toHaveLength(1);
  expect(told(world, 'Ola', '')).toHaveLength(2);
});

test('whoever was at the live standup is not asked by message where they are later', async () => {
  const live = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  world = await startTeam(
    { at: '2026-03-02T04:00:00Z', seed: teamIn('Europe/Berlin') },
    { picks: { 'Asked by direct message on': [], 'Held live on': live } },
  );
  await world.moveTo('2026-03-02T08:30:00Z');
  await movesTo('America/New_York');
  await passBeatsUntil('2026-03-02T17:00:00Z');
  expect(told(world, 'Lea', '')).toEqual([]);
});

describe('over the date line', () => {
  test('to the west, where it is the day before: asked once for each date', async () => {
    world = await startInBerlin({ Lea: 'Pacific/Kiritimati' }, '2026-03-01T12:00:00Z');
    await world.moveTo('2026-03-01T19:30:00Z');
    await movesTo('Pacific/Pago_Pago');
    await world.moveTo('2026-03-03T21:00:00Z');
    expect(toldAt(world, 'Lea', PROMPT)).toEqual(['2026-03-01T19:00Z', '2026-03-03T20:00Z']);
  });

  test('to the east, where it is the day after: what was not asked by then is not asked any more', async () => {
    world = await startInBerlin({ Lea: 'Pacific/Pago_Pago' }, '2026-03-01T12:00:00Z');
    await world.moveTo('2026-03-02T18:30:00Z');
    await movesTo('Pacific/Kiritimati');
    await passBeatsUntil('2026-03-03T21:00:00Z');
    expect(toldAt(world, 'Lea', PROMPT)).toEqual(['2026-03-02T19:00Z', '2026-03-03T19:00Z']);
    expect(await why('2026-03-02')).toContain('moved to Pacific/Kiritimati');
  });
});
