import { describe, expect, onTestFinished, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, refused, screenOf, startRetro, startTeam, told, writes } from './retro.ts';

async function team(): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  return world;
}

describe('/retro start', () => {
  test('is good enough to press Start at once', async () => {
    const world = await team();
    const dana = world.as('Dana');
    await dana.types('/retro start', HERE);
    await dana.submits();
    await dana.seesModal('Retro 1 is in #dev-standup.');
    const { text, buttons } = screenOf(world);
    expect(text).toContain('Retro 1: cards are collected until tomorrow 10:00.');
    expect(text).toContain('Write cards for Start, Stop and Continue.');
    expect(text).toContain("I don't store who wrote a card");
    expect(buttons).toEqual(['Add a card', 'See cards', 'Go on']);
  });

  test('looks back on the sprint that runs', async () => {
    const world = await team();
    const dana = world.as('Dana');
    await dana.types('/sprint add ERP-001 Connector 8', HERE);
    await dana.types('/retro start', HERE);
    expect(dana.modal?.text).not.toContain('Looking back on');
    await dana.closesModal();
  });

  test('takes a format, names, deadlines, a facilitator and votes', async () => {
    const world = await team();
    await startRetro(world, {
      Format: 'Mad, sad, glad',
      'Who leads': 'Lea',
      'Votes for each person': '5',
      'Time for grouping and votes': '1 working day',
    });
    expect(screenOf(world).text).toContain('Write cards for Mad, Sad and Glad.');
    expect(screenOf(world).text).toContain('Lea leads');
  });

  test('takes two to five columns of the team’s own, and says what is wrong under them', async () => {
    const world = await team();
    const dana = world.as('Dana');
    await dana.types('/retro start', HERE);
    await dana.picks('Format', 'Our own columns');
    await dana.fills('Your own columns', 'Wind');
    await dana.submits();
    expect(refused(world, 'Dana')).toBe('Write two to five columns, one a line; these are 1.');
    await dana.fills('Your own columns', 'Wind\nwind');
    await dana.submits();
    expect(refused(world, 'Dana')).toBe('“wind” stands there twice.');
    await dana.fills('Your own columns', 'Wind\nAnchor\nRocks');
    await dana.submits();
    await dana.closesModal();
    expect(screenOf(world).text).toContain('Write cards for Wind, Anchor and Rocks.');
    await dana.types('/retro cancel', HERE);
    await dana.presses('Cancel it');
    await dana.types('/retro start', HERE);
    await dana.seesModal('Our own columns');
  });

  test('a second one shows the first', async () => {
    const world = await team();
    await startRetro(world);
    await world.as('Lea').types('/retro start', HERE);
    expect(told(world, 'Lea')).toContain('Retro 1: cards are collected until');
    expect(world.as('Lea').modal).toBeNull();
  });

  test('two who press Start at the same time begin one', async () => {
    const world = await team();
    await world.as('Lea').types('/retro start', HERE);
    await startRetro(world);
    await world.as('Lea').submits();
    await world.as('Lea').seesModal('A retro is open already, in #dev-standup. Nothing else was begun.');
  });

  test('who leads has to be in the team', async () => {
    const world = await team();
    const dana = world.as('Dana');
    await dana.types('/retro start', HERE);
    await dana.picks('Who leads', 'Omar');
    await dana.submits();
    expect(refused(world, 'Dana')).toContain('Who leads the retro has to be in the team.');
  });
});

describe('with three people', () => {
  test('cards are anonymous for nobody, and have names only where that is chosen', async () => {
    const world = await team();
    for (const name of ['Priya', 'Kim', 'Noor']) await world.as(name).leaves('#dev-standup');
    const dana = world.as('Dana');
    await dana.types('/retro start', HERE);
    await dana.seesModal('Anonymous cards need 4 people');
    expect(dana.modal?.labels).not.toContain('Anonymous');
    await dana.picks('Cards', 'With names');
    await dana.submits();
    await dana.closesModal();
    expect(screenOf(world).text).toContain("Cards carry their author's name.");
  });
});

describe('cancelling', () => {
  test('asks first, and deletes what was written', async () => {
    const world = await team();
    await startRetro(world);
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    await world.as('Lea').types('/retro cancel', HERE);
    expect(told(world, 'Lea')).toContain('Dana leads this retro.');
    const dana = world.as('Dana');
    await dana.types('/retro cancel', HERE);
    expect(told(world, 'Dana')).toContain('Its cards and votes are deleted for everybody');
    await dana.presses('Cancel it');
    expect(screenOf(world).text).toBe('Retro 1 was cancelled. Its cards and votes are deleted.');
    await dana.types('/retro history', HERE);
    expect(told(world, 'Dana')).toContain('Retro 1: cancelled.');
    await dana.types('/retro', HERE);
    expect(told(world, 'Dana')).toContain('No retro is open here.');
  });
});
