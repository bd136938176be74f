import { addDays } from 'date-fns/addDays';
import { afterEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { startTeam, teamIn } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;

function startTeamOf(zone: string, country: string, at: string): Promise<World> {
  return startTeam({ at, seed: teamIn(zone) }, { fills: { 'Public holidays of': country } });
}

/** Lea raises a blocker, and is told who will hear of it and when. */
async function raise(): Promise<string> {
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  return world.as('Lea').ephemerals().at(-1)?.text ?? '';
}

/** When somebody heard of #1 as an escalation. */
function heard(name: string): string[] {
  return world
    .as(name)
    .dm()
    .filter(({ text }) => text.includes('has been open for'))
    .map(({ at }) => at.toISOString().slice(0, 16));
}

interface Span {
  over: string;
  zone?: string;
  holidaysOf?: string;
  raisedAt: string;
  said: [lead: string, manager: string];
  heard: [lead: string, manager: string];
}

const spans: Span[] = [
  {
    over: 'a night',
    raisedAt: '2026-03-05T15:00Z',
    said: ['tomorrow 12:00', 'tomorrow 16:00'],
    heard: ['2026-03-06T11:00', '2026-03-06T15:00'],
  },
  {
    over: 'a weekend',
    raisedAt: '2026-03-06T15:00Z',
    said: ['Mon 9 Mar 12:00', 'Mon 9 Mar 16:00'],
    heard: ['2026-03-09T11:00', '2026-03-09T15:00'],
  },
  {
    over: 'a weekend with the night on which the clocks go forward',
    raisedAt: '2026-03-27T15:00Z',
    said: ['Mon 30 Mar 12:00', 'Mon 30 Mar 16:00'],
    heard: ['2026-03-30T10:00', '2026-03-30T14:00'],
  },
  {
    over: 'a weekend with the night on which they go back',
    raisedAt: '2026-10-23T14:00Z',
    said: ['Mon 26 Oct 12:00', 'Mon 26 Oct 16:00'],
    heard: ['2026-10-26T11:00', '2026-10-26T15:00'],
  },
  {
    over: 'Labour Day and the weekend after it',
    raisedAt: '2026-04-30T14:00Z',
    said: ['Mon 4 May 12:00', 'Mon 4 May 16:00'],
    heard: ['2026-05-04T10:00', '2026-05-04T14:00'],
  },
  {
    over: 'a holiday in the middle of the week, with half of the hours before it',
    raisedAt: '2026-05-13T13:00Z',
    said: ['Fri 15 May 11:00', 'Fri 15 May 15:00'],
    heard: ['2026-05-15T09:00', '2026-05-15T13:00'],
  },
  {
    over: 'Good Friday, a weekend and Easter Monday',
    raisedAt: '2026-04-02T14:00Z',
    said: ['Tue 7 Apr 12:00', 'Tue 7 Apr 16:00'],
    heard: ['2026-04-07T10:00', '2026-04-07T14:00'],
  },
  {
    over: 'Good Friday, the clocks going forward on the weekend, and Easter Monday: all in one',
    raisedAt: '2024-03-28T15:00Z',
    said: ['Tue 2 Apr 12:00', 'Tue 2 Apr 16:00'],
    heard: ['2024-04-02T10:00', '2024-04-02T14:00'],
  },
  {
    over: 'Easter on Lord Howe, where the clocks go back by half an hour on its Sunday',
    zone: 'Australia/Lord_Howe',
    holidaysOf: 'Australia, New South Wales',
    raisedAt: '2026-04-02T05:00Z',
    said: ['Tue 7 Apr 12:00', 'Tue 7 Apr 16:00'],
    heard: ['2026-04-07T01:30', '2026-04-07T05:30'],
  },
  {
    over: 'the weekend in which New York goes back, a team without holidays',
    zone: 'America/New_York',
    holidaysOf: '',
    raisedAt: '2026-10-30T20:00Z',
    said: ['Mon 2 Nov 12:00', 'Mon 2 Nov 16:00'],
    heard: ['2026-11-02T17:00', '2026-11-02T21:00'],
  },
];

test.each(spans)('the ladder is climbed when it was said to be: over $over', async (span) => {
  const { zone = 'Europe/Berlin', holidaysOf = 'Germany', raisedAt, said } = span;
  world = await startTeamOf(zone, holidaysOf, raisedAt);
  expect(await raise()).toContain(`Dana (team lead) is told ${said[0]}, Priya (product manager) ${said[1]}.`);
  await world.moveTo(addDays(new Date(span.heard[1]), 3).toISOString());
  expect([heard('Dana'), heard('Priya')]).toEqual(span.heard.map((at) => [at]));
});

test('a team that counts all hours counts the night of 23 hours as it went by', async () => {
  world = await startTeamOf('Europe/Berlin', '', '2026-03-28T22:30:00Z');
  const [dana, lea] = [world.as('Dana'), world.as('Lea')];
  await dana.types('/blocker policy', HERE);
  await dana.picks('Hours that count', 'All hours');
  await dana.submits();
  await dana.closesModal();
  await raise();
  await lea.presses('Mark as critical');
  const card = await lea.sees('raised by Lea', { in: '#dev-blockers' });
  expect(card.text).toContain(
    'Next: Dana (team lead) tomorrow 04:30, then Priya (product manager) tomorrow 08:30',
  );
  await world.moveTo('2026-03-30T12:00:00Z');
  expect([heard('Dana'), heard('Priya')]).toEqual([['2026-03-29T02:30'], ['2026-03-29T06:30']]);
});
