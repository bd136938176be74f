import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { setUpOps, shownTo } from './world.ts';

// Monday 2 March 2026, 07:00 in Berlin. Dana and Lea are in both teams, Ola in one.
let world: World;
beforeEach(async () => {
  world = await startTeam();
  await setUpOps(world);
});
afterEach(() => world.stop());

test('whoever is in several teams chooses what Home is about, and what they owe stands above it all the same', async () => {
  const lea = world.as('Lea');
  await lea.types('/blocker staging DB refuses connections', { in: '#dev-standup' });
  await lea.types('/blocker the disk of the mail server is full', { in: '#ops' });
  await lea.opensHome();
  await lea.seesHome('You are in 2 teams.');
  expect(shownTo(world, 'Lea')).toContain('Your blockers: 2');
  await lea.picks('Below is what concerns', 'Ops team', { in: 'home' });
  expect(shownTo(world, 'Lea')).toContain('Below is what concerns Ops team.');
  expect(shownTo(world, 'Lea')).toContain('Your blockers: 1');
  expect(shownTo(world, 'Lea')).not.toContain('staging DB');
  expect(shownTo(world, 'Lea')).not.toContain('Dev team standup');
  await world.moveTo('2026-03-02T08:00:00Z');
  const owed = shownTo(world, 'Lea');
  expect(owed.indexOf('Dev team standup · Mon 2 Mar')).toBeGreaterThanOrEqual(0);
  expect(owed.indexOf('Dev team standup · Mon 2 Mar')).toBeLessThan(owed.indexOf('Below is what'));
});

test('of several standups owed at once one button is the primary one', async () => {
  await world.as('Lea').opensHome();
  await world.moveTo('2026-03-02T08:00:00Z');
  expect(shownTo(world, 'Lea').match(/Open for you until/g)).toHaveLength(2);
  const published = world.slack.calls.filter(({ method }) => method === 'views.publish').at(-1);
  expect(JSON.stringify(published?.args).match(/primary/g)).toHaveLength(1);
});

test('the choice stays for the next time, and ends with the team', async () => {
  const lea = world.as('Lea');
  await lea.opensHome();
  await lea.picks('Below is what concerns', 'Ops team', { in: 'home' });
  await lea.opensHome();
  await lea.seesHome('Below is what concerns Ops team.');
  await lea.leaves('#ops');
  expect(shownTo(world, 'Lea')).not.toContain('Ops team');
  expect(shownTo(world, 'Lea')).toContain('Dev team standup — next');
});

test('the days of a lead’s own team are looked at alone, too', async () => {
  const dana = world.as('Dana');
  await dana.opensHome();
  await dana.seesHome('Dev team in #dev-standup');
  await dana.picks('Below is what concerns', 'Ops team', { in: 'home' });
  await dana.seesHome('Ops team in #ops');
  expect(shownTo(world, 'Dana')).not.toContain('Dev team in #dev-standup');
});

test('whoever is in one team is not asked which', async () => {
  await world.as('Ola').opensHome();
  expect(shownTo(world, 'Ola')).not.toContain('teams.');
});
