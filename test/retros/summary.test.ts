import { describe, expect, test } from 'vitest';
import { planningTeam } from '../planning/team.ts';
import { goesOn, HERE, startRetro, votes, writes } from './retro.ts';

describe('the summary of a retro', () => {
  test('tells the channel what matters most, and who does what by when', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await startRetro(world);
    await writes(world, 'Lea', {
      Start: 'Pair on reviews\nWrite release notes',
      Stop: 'Long meetings <!here>',
    });
    await goesOn(world);
    await votes(world, 'Ola', 'Pair on reviews', 'Pair on reviews', 'Long meetings <!here>');
    await votes(world, 'Kim', 'Pair on reviews');
    await goesOn(world);
    await dana.types('/retro action review within 4 h @lea by Friday', HERE);
    await goesOn(world);
    const { text } = await dana.sees('Retro 1 is over');
    expect(text).toContain('Retro 1 is over: 3 cards, 2 people voted.');
    expect(text).toContain('1. “Pair on reviews” — 3 votes\n2. “Long meetings <!here>” — 1 vote');
    expect(text).toContain('• review within 4 h — Lea, due Fri 6 Mar');
    expect(text).toContain('Who wrote a card, and who voted for what, is not kept.');
    await dana.presses('See cards', { message: await dana.sees('Retro 1 is over') });
    await dana.seesModal('Write release notes');
  });

  test('shows what is done since', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await startRetro(world);
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    await goesOn(world);
    await lea.types('/retro action review within 4 h by Friday', HERE);
    await goesOn(world);
    await lea.types('/retro actions', HERE);
    await lea.presses('Done', { beside: 'review' });
    await lea.sees('✅ review within 4 h — Lea');
  });

  test('of three hundred cards and no votes stays readable', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await startRetro(world);
    const lines = Array.from({ length: 100 }, (_, at) => `Card ${at + 1} & <so on>`);
    for (const name of ['Lea', 'Ola', 'Kim']) await writes(world, name, { Start: lines.join('\n') });
    await goesOn(world);
    await goesOn(world);
    await goesOn(world);
    const { text } = await dana.sees('Retro 1 is over');
    expect(text).toContain('300 cards, nobody voted.');
    expect(text).toContain('and 295 more');
    expect(text).toContain('No action was agreed on.');
    expect(text.length).toBeLessThan(3000);
  });
});
