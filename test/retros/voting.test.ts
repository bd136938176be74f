import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ballotOf,
  beyond,
  saysTheSame,
  suggestedGroups,
  termsOf,
  totalsOf,
} from '../../src/features/retros/rules/index.ts';
import { cardsWindow } from '../../src/features/retros/views/cards-window.ts';
import { alone, at as atPhase, cards } from '../gallery/fixtures/retros.ts';
import type { World } from '../support/world.ts';
import { goesOn, HERE, refused, screenOf, startRetro, startTeam, threadOf, votes, writes } from './retro.ts';

async function voting(picked: Record<string, string> = {}): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await startRetro(world, picked);
  await writes(world, 'Lea', { Start: 'Pair on reviews', Stop: 'Long meetings' });
  await writes(world, 'Ola', { Stop: 'Meetings are too long', Continue: 'Demos on Friday' });
  await goesOn(world);
  return world;
}

/** What the window with the cards says to this person. */
async function cardsSeen(world: World, name: string): Promise<string> {
  await world.as(name).presses('See cards', { message: screenOf(world) });
  const text = world.as(name).modal?.text ?? '';
  await world.as(name).closesModal();
  return text;
}

describe('grouping', () => {
  test('anybody takes what is suggested, or chooses and names it, and parts it again', async () => {
    const world = await voting();
    const kim = world.as('Kim');
    await kim.presses('Group cards', { message: screenOf(world) });
    await kim.presses('Group these 2');
    await kim.seesModal('2 grouped.');
    await kim.picks('Cards that say the same', ['Pair on reviews', 'Demos on Friday']);
    await kim.fills('What they say', 'Together');
    await kim.submits();
    await kim.closesModal();
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(screenOf(world).text).toContain('4 cards in 2 themes.');
    expect(await cardsSeen(world, 'Ola')).toMatch(/Together \(2 cards\)/);
    await kim.presses('See cards', { message: screenOf(world) });
    await kim.presses('Ungroup');
    await kim.closesModal();
    await world.moveTo('2026-03-02T09:02:00Z');
    expect(screenOf(world).text).toContain('4 cards in 3 themes.');
  });

  test('votes go with the cards: who voted on both has both there', async () => {
    const world = await voting({ 'Votes for each person': '2' });
    await votes(world, 'Lea', 'Long meetings', 'Meetings are too long');
    await votes(world, 'Ola', 'Long meetings');
    await world.as('Kim').presses('Group cards', { message: screenOf(world) });
    await world.as('Kim').presses('Group these 2');
    await world.as('Kim').closesModal();
    await goesOn(world);
    expect(screenOf(world).text).toMatch(/3 votes “(Long meetings|Meetings are too long)” \(2 cards\)/);
  });

  test('one alone is no group', async () => {
    const world = await voting();
    const kim = world.as('Kim');
    await kim.presses('Group cards', { message: screenOf(world) });
    await kim.picks('Cards that say the same', ['Pair on reviews']);
    await kim.submits();
    expect(refused(world, 'Kim')).toBe('Choose two at least that say the same.');
  });

  test.each([
    ['Long meetings', 'Meetings are too long', true],
    ['Slow reviews', 'Reviews take days', false],
    ['Deploys', 'deploy', true],
    ['Pair on reviews', 'Demos on Friday', false],
    ['the and of', 'the and of', false],
  ])('%j and %j say the same: %s', (one, other, same) => {
    expect(saysTheSame(termsOf(one), termsOf(other))).toBe(same);
    expect(saysTheSame(termsOf(other), termsOf(one))).toBe(same);
  });

  test('a theme is suggested once', () => {
    const sets = suggestedGroups(alone(cards(300)));
    const ids = sets.flatMap((set) => set.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(sets.length).toBeLessThanOrEqual(5);
  });
});

describe('voting', () => {
  test('several on one are allowed, and may be changed until the close; totals are hidden till then', async () => {
    const world = await voting();
    await votes(world, 'Lea', 'Long meetings', 'Long meetings', 'Pair on reviews');
    await votes(world, 'Ola', 'Demos on Friday');
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(screenOf(world).text).toContain('2 of 6 have voted.');
    const seen = `${screenOf(world).text} ${threadOf(world).join(' ')} ${await cardsSeen(world, 'Kim')}`;
    expect(seen).not.toMatch(/\d votes? “|· \d votes?/);
    const lea = world.as('Lea');
    await lea.presses('Vote', { message: screenOf(world) });
    expect(world.screen('Lea', { in: 'modal' })).toMatch(/\[Long meetings ▾\]/);
    await lea.picks('Vote 1', 'Demos on Friday');
    await lea.submits();
    await lea.seesModal('You gave 3 votes of 3.');
    await lea.closesModal();
    await goesOn(world);
    expect(screenOf(world).text).toContain('2 votes “Demos on Friday”');
    expect(await cardsSeen(world, 'Kim')).toContain('Demos on Friday · 2 votes');
  });

  test('has an input for each vote that one has', async () => {
    const world = await voting({ 'Votes for each person': '2' });
    const lea = world.as('Lea');
    await lea.presses('Vote', { message: screenOf(world) });
    expect(lea.modal?.labels.filter((label) => label.startsWith('Vote '))).toEqual(['Vote 1', 'Vote 2']);
  });

  test.each([
    [0, 2, []],
    [2, 2, []],
    [3, 2, ['vote-3']],
    [5, 1, ['vote-2', 'vote-3', 'vote-4', 'vote-5']],
  ])('%i votes of %i are refused under %j', (given, dots, fields) => {
    const chosen = Array.from({ length: given }, (_none, at) => ({ field: `vote-${at + 1}`, themeId: 'a' }));
    const refusals = beyond(chosen, dots);
    expect(Object.keys(refusals)).toEqual(fields);
    for (const says of Object.values(refusals)) expect(says).toContain('none is left for this one');
  });

  test('on what was grouped meanwhile is asked again', async () => {
    const world = await voting();
    const lea = world.as('Lea');
    await lea.presses('Vote', { message: screenOf(world) });
    await lea.picks('Vote 1', 'Long meetings');
    await lea.picks('Vote 2', 'Meetings are too long');
    await world.as('Kim').presses('Group cards', { message: screenOf(world) });
    await world.as('Kim').presses('Group these 2');
    await lea.submits();
    expect(refused(world, 'Lea')).toBe('This one was grouped with others meanwhile. Choose it again.');
  });

  test('one voter of anonymous cards: totals would show how, so there are none', async () => {
    const world = await voting();
    await votes(world, 'Lea', 'Long meetings');
    await goesOn(world);
    expect(screenOf(world).text).toContain('Totals would show how, so they are not kept.');
    expect(screenOf(world).text).not.toMatch(/\d votes? “/);
  });

  test('stands on the Home of those who owe it, above all else', async () => {
    const world = await voting();
    const ola = world.as('Ola');
    await ola.opensHome();
    await ola.seesHome('Your votes in Retro 1, Dev team');
    await ola.presses('Vote');
    await ola.picks('Vote 1', 'Demos on Friday');
    await ola.submits();
    await ola.closesModal();
    await ola.seesHome('you have voted; change it until');
  });

  test('totals are what was given, whoever gave it', () => {
    const groups = ['a', 'b', 'c'].map((id) => ({ id }));
    const vote = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.array(vote, { minLength: 1, maxLength: 3 }), { minLength: 2 }), (people) => {
        const given = people.flatMap((chosen, who) =>
          [...ballotOf(chosen)].map(([groupId, dots]) => ({ userId: `U${who}`, groupId, dots })),
        );
        const { voters, dots } = totalsOf(groups, given, { isAnonymous: true });
        expect(voters).toBe(people.length);
        for (const { id } of groups) {
          expect(dots?.get(id)).toBe(people.flat().filter((chosen) => chosen === id).length);
        }
      }),
    );
  });
});

test('300 cards are grouped, voted on and read page by page', async () => {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await startRetro(world);
  for (let form = 0; form < 15; form++) {
    const numbers = Array.from({ length: 20 }, (_none, at) => form * 20 + at);
    const lines = numbers.map((number) => `Thought ${number} ${'at length '.repeat(12)}`);
    await writes(world, 'Lea', { Start: lines.join('\n') });
  }
  await goesOn(world);
  expect(screenOf(world).text).toContain('300 cards.');
  const kim = world.as('Kim');
  await kim.presses('Group cards', { message: screenOf(world) });
  const offered = kim.modal?.text.match(/“Thought \d+( at length){12}”/g);
  expect(offered).toHaveLength(10);
  await kim.presses('Group these 10');
  await kim.seesModal('10 grouped.');
  await kim.closesModal();
  await votes(world, 'Kim', 'Thought 299');
  await kim.presses('See cards', { message: screenOf(world) });
  const pages = [kim.modal?.text ?? ''];
  while (kim.modal?.labels.includes('More')) {
    await kim.presses('More');
    pages.push(kim.modal?.text ?? '');
  }
  const read = new Set([...pages.join(' ').matchAll(/Thought (\d+)/g)].map(([, number]) => number));
  expect(read.size).toBe(300);
  await kim.closesModal();
  await goesOn(world);
  await goesOn(world);
  await world.as('Lea').sees('is closed: 300 cards', HERE);
});

test('300 groups stand on several pages, each once', () => {
  const themes = alone(cards(300)).map((theme, at) => {
    const both = [...theme.cards, ...theme.cards].map((card) => ({ ...card, columnKey: 'start' }));
    return { ...theme, name: `Group ${at}.`, cards: both };
  });
  const shown = atPhase('vote', themes);
  const pages = Array.from({ length: 10 }, (_none, page) =>
    JSON.stringify(cardsWindow(shown, { own: [], page })),
  );
  const read = [...new Set(pages)].join(' ').matchAll(/\*Group (\d+)\.\*/g);
  const numbers = [...read].map(([, number]) => Number(number));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_none, at) => at));
});
