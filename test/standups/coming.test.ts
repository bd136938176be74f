import { afterEach, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { answer, startTeam } from './team.ts';

let world: World;
afterEach(() => world.stop());

/** What is to come until then, each with its time in UTC. */
async function coming(until: string): Promise<string[]> {
  const all = await world.app.upcoming();
  return all
    .filter(({ at }) => at < new Date(until))
    .map(({ at, words }) => `${at.toISOString().slice(5, 16).replace('T', ' ')} ${words}`);
}

test('where no team is set up nothing comes', async () => {
  world = await startWorld();
  expect(await coming('2027-01-01T00:00:00Z')).toEqual([]);
});

test('whoever has answered is not among those who will be reminded', async () => {
  world = await startTeam();
  expect(await coming('2026-03-02T21:00:00Z')).toEqual([
    '03-02 08:00 Ask Dana, Kim, Lea and 2 more for their standup',
    '03-02 09:30 Remind whoever has not answered the standup',
    '03-02 10:00 Post the daily in #dev-standup',
    '03-02 17:00 Ask Noor for their standup',
    '03-02 18:30 Remind whoever has not answered the standup',
    '03-02 19:00 Close the standup of Mon 2 Mar',
  ]);
  await world.moveTo('2026-03-02T08:05:00Z');
  for (const name of ['Dana', 'Kim', 'Lea']) await answer(world, name, { Today: 'tests' });
  expect((await coming('2026-03-02T10:01:00Z'))[0]).toBe('03-02 09:30 Remind Ola and Priya of their standup');
  for (const name of ['Ola', 'Priya']) await answer(world, name, { Today: 'tests' });
  expect(await coming('2026-03-02T17:01:00Z')).toEqual([
    '03-02 10:00 Post the daily in #dev-standup',
    '03-02 17:00 Ask Noor for their standup',
  ]);
});

test('whoever was set away just now is not among those who will be asked', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T07:30:00Z');
  await world.as('Kim').types('/standup away today', { in: '#dev-standup' });
  await world.as('Lea').types('/standup away today', { in: '#dev-standup' });
  expect((await coming('2026-03-02T08:01:00Z'))[0]).toBe(
    '03-02 08:00 Ask Dana, Ola and Priya for their standup',
  );
});

test('a live day has its agenda, and asks only those whom the meeting would wake', async () => {
  world = await startTeam({
    picks: { 'Asked by direct message on': ['Tuesday'], 'Held live on': ['Wednesday'] },
  });
  await world.moveTo('2026-03-03T20:00:00Z');
  expect(await coming('2026-03-05T00:00:00Z')).toEqual([
    '03-04 07:50 Post the agenda of the live standup in #dev-standup',
    '03-04 08:00 Begin the live standup in #dev-standup',
    '03-04 10:00 Post the daily in #dev-standup',
    '03-04 17:00 Ask Noor for their standup',
    '03-04 18:30 Remind whoever has not answered the standup',
    '03-04 19:00 Close the standup of Wed 4 Mar',
  ]);
});

test('before a weekend with holidays the next day of work is foreseen, without those who are away', async () => {
  world = await startTeam({ fills: { 'Public holidays of': 'Germany' } }, { at: '2026-04-02T05:00:00Z' });
  await world.as('Kim').types('/standup away 2026-04-03 to 2026-04-10', { in: '#dev-standup' });
  await world.moveTo('2026-04-02T20:00:00Z');
  expect(await coming('2026-04-07T09:00:00Z')).toEqual([
    '04-07 07:00 Ask Dana, Lea, Ola and Priya for their standup',
    '04-07 08:30 Remind whoever has not answered the standup',
  ]);
  await world.moveTo('2026-04-07T07:00:00Z');
  await world.as('Priya').sees(/standup · Tue 7 Apr/, { in: 'dm' });
});
