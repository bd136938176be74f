import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { startTeam } from './team.ts';

const HERE = { in: '#dev-standup' };
const CARD = { in: '#dev-blockers' };

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Lea').types('/blocker staging DB refuses connections @Omar', HERE);
});
afterEach(() => world.stop());

/** What is to come of blockers, each with its time in UTC. */
async function coming(): Promise<string[]> {
  const all = await world.app.upcoming();
  return all
    .filter(({ words }) => words.includes('#1'))
    .map(({ at, words }) => `${at.toISOString().slice(11, 16)} ${words}`);
}

test('the steps of an open blocker come, until it is resolved', async () => {
  expect(await coming()).toEqual([
    '12:00 Escalate blocker #1 to Dana (team lead): staging DB refuses connections',
    '16:00 Escalate blocker #1 to Priya (product manager): staging DB refuses connections',
  ]);
  await world.moveTo('2026-03-02T12:00:00Z');
  expect(await coming()).toEqual([
    '16:00 Escalate blocker #1 to Priya (product manager): staging DB refuses connections',
  ]);
  await world.as('Omar').presses('Resolve', CARD);
  await world.as('Omar').fills('What fixed it?', 'a larger pool');
  await world.as('Omar').submits();
  expect(await coming()).toEqual([]);
});

test('an ETA comes to its end, and with it the next step', async () => {
  const omar = world.as('Omar');
  await omar.presses("I'm on it", CARD);
  await omar.picks('When do you expect it to be solved?', 'In 2 hours');
  await omar.submits();
  const before = await coming();
  expect(before.slice(0, 2)).toEqual([
    '10:00 Omar’s time for blocker #1 is over',
    '10:00 Escalate blocker #1 to Dana (team lead): staging DB refuses connections',
  ]);
  await world.moveTo('2026-03-02T10:00:00Z');
  await world.as('Dana').sees(/staging DB refuses connections/, { in: 'dm' });
});

test('a snooze comes to its end', async () => {
  const kim = world.as('Kim');
  await kim.presses('Snooze', CARD);
  await kim.picks('How long can it wait?', 'For 4 hours (13:00)');
  await kim.submits();
  expect((await coming())[0]).toBe('12:00 Wake blocker #1 from its snooze');
});
