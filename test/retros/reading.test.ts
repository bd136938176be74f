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
