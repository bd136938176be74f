import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import type { World } from '../support/world.ts';
import { goesOn, HERE, screenOf, startRetro, writes } from './retro.ts';
import { inSprint, retros, startSprint } from './sprint.ts';

const FIRST = '03-04T10:00 Retro 1 on Sprint 1';

/** Two sprints of one team, side by side, both from Monday 2 March to Thursday 5 March. */
async function twoSprints(): Promise<World> {
  const world = await inSprint();
  await startSprint(world, '2026-03-05', ['CRM-001 Contacts 3 @Ola must'], '2026-03-02');
  return world;
}

async function ahead(world: World): Promise<string[]> {
  const coming = await world.app.upcoming();
  return coming
    .filter(({ words }) => words.startsWith('Open the retro'))
    .map(({ at, words }) => `${at.toISOString().slice(5, 16)} ${words}`);
}

async function holdsRetro(world: World): Promise<void> {
  await writes(world, 'Lea', { Start: 'Pair on reviews', Stop: 'Long meetings' });
  for (const _phase of ['collect', 'vote', 'act']) await goesOn(world);
}

describe('of two sprints that end on the same day', () => {
  test('one retro opens, the other as soon as that is closed, and each once', async () => {
    const world = await twoSprints();
    await world.moveTo('2026-03-04T10:30:00Z');
    expect(retros(world)).toEqual([FIRST]);
    expect(await ahead(world)).toEqual(['03-06T14:00 Open the retro on Sprint 2']);
    await holdsRetro(world);
    await world.moveTo('2026-03-05T09:00:00Z');
    const both = retros(world).map((line) => line.slice(12));
    expect(both).toEqual(['Retro 1 on Sprint 1', 'Retro 2 on Sprint 2']);
    expect(retros(world)[1]).toMatch(/^03-04T10:3/);
    expect(await ahead(world)).toEqual([]);
    await holdsRetro(world);
    await world.moveTo('2026-03-06T12:00:00Z');
    expect(retros(world)).toHaveLength(2);
  });

  test('the other says when it was due and for what it waited, however late it is', async () => {
    const world = await twoSprints();
    const dana = world.as('Dana');
    await world.moveTo('2026-03-04T10:30:00Z');
    await writes(world, 'Lea', { Start: 'Pair on reviews', Stop: 'Long meetings' });
    await world.moveTo('2026-03-05T16:00:00Z');
    await dana.types('/sprint close Sprint 2', HERE);
    await dana.submits();
    await dana.closesModal();
    expect(retros(world)).toEqual([FIRST]);
    await world.moveTo('2026-03-06T14:00:05Z');
    expect(retros(world)).toEqual([FIRST, '03-06T14:00 Retro 2 on Sprint 2']);
    expect(screenOf(world).text).toContain(
      'I opened this retro because the sprint is over, as I do unless a team says otherwise. It was due Mar 4, 2026 11:00 and waited until retro 1 was over. /retro settings changes that.',
    );
  });

  test('the other opens where the first is cancelled, in the hours of the team', async () => {
    const world = await twoSprints();
    const dana = world.as('Dana');
    await world.moveTo('2026-03-04T19:00:00Z');
    await dana.types('/retro cancel', HERE);
    await dana.presses('Cancel it');
    await world.moveTo('2026-03-05T07:59:00Z');
    expect(retros(world)).toHaveLength(1);
    await world.moveTo('2026-03-05T08:00:05Z');
    expect(retros(world)[1]).toBe('03-05T08:00 Retro 2 on Sprint 2');
  });

  test('the other does not open where the team has said so meanwhile', async () => {
    const world = await twoSprints();
    const dana = world.as('Dana');
    await world.moveTo('2026-03-04T10:30:00Z');
    await dana.types('/retro settings', HERE);
    await dana.unticks('Open a retro by itself');
    await dana.submits();
    await holdsRetro(world);
    await world.moveTo('2026-03-06T12:00:00Z');
    expect(retros(world)).toHaveLength(1);
  });
});

test('A retro on no sprint that is open when that of a sprint is due holds it up only until it is over', async () => {
  const world = await inSprint();
  await world.moveTo('2026-03-04T09:00:00Z');
  await startRetro(world, { 'Looking back on': 'No sprint' });
  await world.moveTo('2026-03-04T10:30:00Z');
  await holdsRetro(world);
  expect(told(world, 'Dana')).toContain('The retro is closed.');
  await world.moveTo('2026-03-04T10:31:00Z');
  expect(screenOf(world).text).toContain('Retro 2 on Sprint 1: cards are collected');
  expect(screenOf(world).text).toContain('It was due today 11:00 and waited until retro 1 was over.');
});
