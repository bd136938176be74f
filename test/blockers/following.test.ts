import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { startTeam } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Lea').types('/blocker the VPN is down', HERE);
});
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;

/** The card as it is ten seconds later: the next beat has been. */
async function card(): Promise<string> {
  await world.moveTo(new Date(world.clock.now().getTime() + 10_000).toISOString());
  return (await world.as('Kim').sees('raised by Lea', { in: '#dev-blockers' })).text;
}

test('the card of an open blocker follows roles, leave and hours at once', async () => {
  const dana = world.as('Dana');
  expect(await card()).toContain('Next: Dana (team lead) today 13:00');
  await dana.types('/standup away today', HERE);
  expect(await card()).toContain('Next: Priya (product manager) today 13:00');
  await dana.types('/standup back', HERE);
  expect(await card()).toContain('Next: Dana (team lead) today 13:00');
  await dana.types('/standup roles', HERE);
  await dana.picks('Team lead', 'Ola');
  await dana.submits();
  await dana.closesModal();
  expect(await card()).toContain('Next: Ola (team lead) today 13:00');
  await dana.types('/standup hours', HERE);
  await dana.picks('Day starts', '10:00');
  await dana.submits();
  await dana.closesModal();
  expect(await card()).toContain('Next: Ola (team lead) today 14:00');
});

test('a Slack status that says away is seen by it as well', async () => {
  await world.as('Dana').setsStatus({ text: 'Vacation', emoji: ':palm_tree:' });
  expect(await card()).toContain('Next: Priya (product manager) today 13:00');
});

test('what a profile says besides calls Slack for nothing', async () => {
  await world.as('Dana').setsStatus({ text: 'In a meeting', emoji: ':calendar:' });
  await card();
  const before = world.slack.calls.length;
  await world.as('Dana').setsStatus({ text: 'At my desk', emoji: ':computer:' });
  await card();
  expect(world.slack.calls.slice(before).filter(({ method }) => method === 'chat.update')).toEqual([]);
});

test('a year of leave is looked up at once, and its end is the day on which they are told', async () => {
  const both = [world.as('Dana'), world.as('Priya')];
  for (const person of both) await person.types('/standup away 2026-03-02 to 2027-02-26', HERE);
  expect(await card()).toContain('Next: Dana (team lead)');
  const spoken = await world.as('Kim').sees('raised by Lea', { in: '#dev-blockers' });
  expect(spoken.text).toMatch(/Mar 1, 2027|Mon 1 Mar/);
});

test('what changes nothing for it calls Slack for nothing', async () => {
  await card();
  const before = world.slack.calls.length;
  await world.moveTo('2026-03-02T08:50:00Z');
  expect(world.slack.calls.slice(before).filter(({ method }) => method === 'chat.update')).toEqual([]);
});
