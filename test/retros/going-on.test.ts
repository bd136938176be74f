import { describe, expect, onTestFinished, test } from 'vitest';
import { wantsTheSame } from '../../src/features/retros/rules/index.ts';
import type { World } from '../support/world.ts';
import { goesOn, HERE, screenOf, startRetro, startTeam, threadOf, told, writes } from './retro.ts';

const GO_ON = '/retro go on';

/** Lea leads, Dana manages the team: both may go on. Three cards are written. */
async function ledByLea(): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await startRetro(world, { 'Who leads': 'Lea' });
  await writes(world, 'Ola', { Start: 'Pair on reviews', Stop: 'Long meetings' });
  await writes(world, 'Kim', { Continue: 'Demos on Friday' });
  return world;
}

describe('two who type /retro go on', () => {
  test('at the same time have gone on once, and the second is told by whom', async () => {
    const world = await ledByLea();
    await Promise.all(['Dana', 'Lea'].map((name) => world.as(name).types(GO_ON, HERE)));
    expect(screenOf(world).text).toContain('grouping and votes');
    expect(threadOf(world)).toHaveLength(1);
    const answers = [told(world, 'Dana'), told(world, 'Lea')].toSorted();
    expect(answers).toEqual([
      expect.stringMatching(/^(Dana|Lea) has just gone on: the cards are open for grouping and votes, until/),
      'The cards are open. #dev-standup shows it.',
    ]);
  });

  test('one after the other: the second goes on from there by the button, if they mean to', async () => {
    const world = await ledByLea();
    const dana = world.as('Dana');
    await goesOn(world, 'Lea');
    await world.moveTo('2026-03-02T09:00:30Z');
    await goesOn(world);
    expect(told(world, 'Dana')).toBe(
      'Lea has just gone on: the cards are open for grouping and votes, until tomorrow 14:00. I read yours as the same wish and changed nothing more. Press Close the votes to go on from here as well.',
    );
    await dana.presses('Close the votes');
    expect(told(world, 'Dana')).toBe('The votes are closed. #dev-standup shows it.');
    expect(screenOf(world).text).toContain('what to do about it');
    await goesOn(world);
    expect(screenOf(world).text).toBe('Retro 1 is closed: 3 cards, nobody voted.');
  });

  test('a minute apart have gone on twice', async () => {
    const world = await ledByLea();
    await goesOn(world, 'Lea');
    await world.moveTo('2026-03-02T09:01:00Z');
    await goesOn(world);
    expect(told(world, 'Dana')).toBe('The votes are closed. #dev-standup shows it.');
  });

  test('as its time is up: it has gone on by itself, and stays there', async () => {
    const world = await ledByLea();
    await world.moveTo('2026-03-03T09:00:05Z');
    await goesOn(world);
    expect(told(world, 'Dana')).toContain(
      'It has just gone on by itself, as its time was up: the cards are open for grouping and votes',
    );
    expect(screenOf(world).text).toContain('grouping and votes');
  });

  test('at its end: the second hears who closed it', async () => {
    const world = await ledByLea();
    for (const _phase of ['collect', 'vote', 'act']) await goesOn(world, 'Lea');
    await goesOn(world);
    expect(told(world, 'Dana')).toBe('Lea closed retro 1. /retro history shows what came of it.');
    await world.moveTo('2026-03-02T09:01:00Z');
    await goesOn(world);
    expect(told(world, 'Dana')).toContain('No retro is open here.');
  });

  test('and press a button that is no longer true are told so as well', async () => {
    const world = await ledByLea();
    await goesOn(world, 'Lea');
    await goesOn(world);
    await world.as('Lea').presses('Go on', { message: screenOf(world) });
    await world.as('Dana').presses('Close the votes');
    expect(told(world, 'Dana')).toContain(
      'Lea has just gone on: the votes are closed, and it is about what to do, until',
    );
    expect(screenOf(world).text).toContain('what to do about it');
  });
});

test.each([
  ['of a retro that never went on', null, 0, false],
  ['at once after somebody else', 'ULEA', 0, true],
  ['within the minute', 'ULEA', 59_999, true],
  ['after it', 'ULEA', 60_000, false],
  ['after the clock', '', 1000, true],
  ['after oneself', 'UDANA', 1000, false],
  ['with a clock that was set back since', 'ULEA', -1000, false],
])('who wants to go on %s', (_when, by, passed, same) => {
  const at = new Date('2026-03-02T09:00:00Z');
  const wentOn = by === null ? null : { at, by: by === '' ? null : by };
  expect(wantsTheSame({ wentOn }, 'UDANA', new Date(at.getTime() + passed))).toBe(same);
});
