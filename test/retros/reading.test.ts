import { expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { HERE, planningTeam } from '../planning/team.ts';
import { goesOn, startRetro, writes } from './retro.ts';

test('What is said in a retro is read in the team’s channel, and by nobody who only types a command elsewhere', async () => {
  const world = await planningTeam();
  await startRetro(world);
  await writes(world, 'Lea', { Start: 'Pair on reviews', Stop: 'meetings' });
  await goesOn(world);
  await goesOn(world);
  const omar = world.as('Omar');
  for (const command of ['/retro', '/retro status', '/retro history']) {
    await omar.types(command, { in: '#dev-blockers' });
    const said = omar.ephemerals().at(-1)?.text;
    expect(said).toBe(
      'Only those in #dev-standup read what is said in the retros of Dev team. Join it first.',
    );
    await world.as('Gus').types(command, HERE);
    expect(told(world, 'Gus')).toContain('Retro 1');
  }
});

test('What was agreed on is listed in another channel only to those who read the team’s; to an outsider what they took on', async () => {
  const world = await planningTeam();
  const [dana, omar] = [world.as('Dana'), world.as('Omar')];
  const elsewhere = { in: '#dev-blockers' };
  const said = () => omar.ephemerals(elsewhere).at(-1)?.text ?? '';
  await dana.types('/retro action review within 4 h @lea by Friday', HERE);
  await omar.types('/retro actions', elsewhere);
  expect(said()).toBe(
    'Only those in #dev-standup read what is said in the retros of Dev team. Join it first.',
  );
  await world.as('Lea').types('/retro actions', elsewhere);
  expect(world.as('Lea').ephemerals(elsewhere).at(-1)?.text).toContain('review within 4 h');
  const seen = world.as('Kim').messages(elsewhere);
  expect(seen.filter(({ text }) => text.includes('review'))).toEqual([]);
  await dana.types('/retro action open the firewall @omar by Friday', HERE);
  await omar.types('/retro actions', elsewhere);
  expect(said()).toBe('1 action of Dev team that you took on\nopen the firewall — Omar, due Fri 6 Mar');
  await omar.presses('Done', { beside: 'open the firewall' });
  expect(said()).toBe('✅ “open the firewall” is done.\nNone of the open actions of Dev team is yours.');
});
