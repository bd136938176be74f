import { describe, expect, onTestFinished, test } from 'vitest';
import {
  cardIdOf,
  coarseCount,
  columnNamed,
  FORMATS,
  readCards,
  shuffled,
} from '../../src/features/retros/rules/index.ts';
import type { World } from '../support/world.ts';
import { goesOn, HERE, refused, screenOf, startRetro, startTeam, told, writes } from './retro.ts';

async function collecting(picked: Record<string, string> = {}): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await startRetro(world, picked);
  return world;
}

describe('a card', () => {
  test('comes with others in one form, a line each, and the form is there for more', async () => {
    const world = await collecting();
    const lea = world.as('Lea');
    await lea.presses('Add a card', { message: screenOf(world) });
    await lea.fills('Start', 'Pair on reviews\n\n- Write release notes');
    await lea.fills('Stop', 'Long meetings');
    await lea.submits();
    await lea.seesModal('3 cards added. Write more, or close this.');
    await lea.fills('Continue', 'Demos on Friday');
    await lea.submits();
    await lea.closesModal();
    await goesOn(world);
    await lea.presses('See cards', { message: screenOf(world) });
    const { text = '' } = lea.modal ?? {};
    for (const card of ['Pair on reviews', 'Write release notes', 'Long meetings', 'Demos on Friday']) {
      expect(text).toContain(card);
    }
  });

  test('comes by command, where its first word is a column', async () => {
    const world = await collecting();
    const kim = world.as('Kim');
    await kim.types('/retro add stop: long meetings', HERE);
    expect(told(world, 'Kim')).toContain('Added to Stop: long meetings');
    expect(told(world, 'Kim')).toContain("I don't store who wrote a card");
    await kim.types('/retro add what a week', HERE);
    await kim.seesModal('Add cards');
    await kim.submits();
    await kim.seesModal('1 card added');
  });

  test('that is too long, or none, is said under the input, and nothing typed is lost', async () => {
    const world = await collecting();
    const lea = world.as('Lea');
    await lea.presses('Add a card', { message: screenOf(world) });
    await lea.submits();
    expect(refused(world, 'Lea')).toBe('Write a card, or close this.');
    await lea.fills('Start', 'Pair on reviews');
    await lea.fills('Stop', `short\n${'x'.repeat(251)}`);
    await lea.submits();
    expect(refused(world, 'Lea')).toContain('Card 2 has 251 characters; 250 fit on one.');
    expect(world.screen('Lea', { in: 'modal' })).toContain('Pair on reviews');
  });

  test('is shown to nobody while they are collected, and their number only roughly', async () => {
    const world = await collecting();
    const before = screenOf(world).text;
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    const ola = world.as('Ola');
    await ola.presses('See cards', { message: screenOf(world) });
    await ola.seesModal('Fewer than 5 cards so far.');
    await ola.closesModal();
    await writes(world, 'Lea', { Start: 'a1\na2\na3\na4\na5' });
    await ola.presses('See cards', { message: screenOf(world) });
    await ola.seesModal('5 cards or more so far.');
    expect(ola.modal?.text).not.toMatch(/Pair|a1/);
    expect(screenOf(world).text).toBe(before);
    expect(screenOf(world).isEdited).toBe(false);
  });

  test('owes nobody anything: what Slack is told because of it goes to its author alone', async () => {
    const world = await collecting();
    await world.as('Lea').opensHome();
    const from = world.slack.calls.length;
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    const methods = world.slack.calls.slice(from).map(({ method }) => method);
    expect(methods.filter((method) => method !== 'views.open')).toEqual([]);
  });

  test('that Slack delivers twice comes once, from a form and by command', async () => {
    const world = await collecting();
    const lea = world.as('Lea');
    await lea.presses('Add a card', { message: screenOf(world) });
    await lea.fills('Start', 'Pair on reviews\nWrite release notes');
    world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
    await lea.submits();
    await world.settle();
    await lea.closesModal();
    world.slack.faults.onEnvelope('slash_commands', { kind: 'duplicate' });
    await lea.types('/retro add stop: long meetings', HERE);
    await world.settle();
    await goesOn(world);
    expect(screenOf(world).text).toContain('3 cards.');
  });

  test('is refused once cards are open, with what to do', async () => {
    const world = await collecting();
    const lea = world.as('Lea');
    await writes(world, 'Ola', { Start: 'One' });
    await writes(world, 'Ola', { Start: 'Two' });
    await lea.presses('Add a card', { message: screenOf(world) });
    await lea.fills('Start', 'Too late');
    await goesOn(world);
    await lea.submits();
    await lea.seesModal("You can't add a card now: cards are grouped and voted on.");
    await lea.closesModal();
    expect(world.screen('Lea', { in: 'modal' })).toContain('Too late');
  });

  test('is for the members of the team', async () => {
    const world = await collecting();
    const omar = world.as('Omar');
    await omar.types('/retro add start: a word from outside', HERE).catch(() => undefined);
    await goesOn(world).catch(() => undefined);
    expect(told(world, 'Dana')).toContain('Nobody has written a card yet.');
  });
});

describe('with names', () => {
  test('one changes and deletes one’s own; everybody sees whose they are once cards are open', async () => {
    const world = await collecting({ Cards: 'With names' });
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    await writes(world, 'Ola', { Stop: 'Long meetings' });
    await writes(world, 'Kim', { Start: 'Write release notes' });
    expect(screenOf(world).text).toContain("Cards carry their author's name.");
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(screenOf(world).text).toContain('3 cards so far.');
    const [lea, kim] = [world.as('Lea'), world.as('Kim')];
    await lea.presses('See cards', { message: screenOf(world) });
    expect(lea.modal?.text).not.toContain('Long meetings');
    await lea.presses('Change');
    await lea.fills('Card', 'Pair on all reviews');
    await lea.picks('Column', 'Continue');
    await lea.submits();
    await kim.presses('See cards', { message: screenOf(world) });
    await kim.presses('Change');
    await kim.fills('Card', '');
    await kim.submits();
    await goesOn(world);
    await lea.presses('See cards', { message: screenOf(world) });
    await lea.seesModal('Pair on all reviews — Lea');
    expect(lea.modal?.text).toContain('Long meetings — Ola');
    expect(lea.modal?.text).not.toContain('release notes');
  });

  test('of more of one’s own than a window holds, it says how many are not shown', async () => {
    const world = await collecting({ Cards: 'With names' });
    const many = Array.from({ length: 83 }, (_, at) => `Card ${at + 1}`).join('\n');
    await writes(world, 'Lea', { Start: many });
    const lea = world.as('Lea');
    await lea.presses('See cards', { message: screenOf(world) });
    const text = lea.modal?.text ?? '';
    expect(text.match(/Card \d+ \(Start\)/g)?.length).toBe(80);
    expect(text).toContain('and 3 more of yours. They are kept, and shown once the cards are opened.');
  });
});

describe('the rules of cards', () => {
  test.each([
    ['one\ntwo', ['one', 'two']],
    ['  - one\n• two\n\n', ['one', 'two']],
    ['-1 on long meetings', ['-1 on long meetings']],
    ['', []],
  ])('%j is read as %j', (text, cards) => expect(readCards(text)).toEqual({ cards }));

  test.each([
    [0, 'fewer than 5 cards so far'],
    [4, 'fewer than 5 cards so far'],
    [5, '5 cards or more so far'],
    [99, '50 cards or more so far'],
    [300, '100 cards or more so far'],
  ])('%i are told as %s', (count, words) => expect(coarseCount(count)).toBe(words));

  test.each([
    ['stop: long meetings', 'stop', 'long meetings'],
    ['STOP : long: very', 'stop', 'long: very'],
    ['stopping: x', null, null],
    ['long meetings', null, null],
  ])('%j names %j', (text, key, rest) => {
    const named = columnNamed(FORMATS['start-stop-continue'], text);
    expect(named?.column.key ?? null).toBe(key);
    expect(named?.rest ?? null).toBe(rest);
  });

  test('a column of which the title has a colon takes what comes after the one that ends it', () => {
    const own = { name: 'Own', columns: [{ key: 'own-1', title: 'Week 1: notes', asks: '' }] };
    expect(columnNamed(own, 'week 1: notes: too long')).toEqual({ column: own.columns[0], rest: 'too long' });
  });

  test('the ids of one form say nothing of one another, and are the same when it comes again', () => {
    expect(cardIdOf('f1', 0)).toBe(cardIdOf('f1', 0));
    expect(new Set([cardIdOf('f1', 0), cardIdOf('f1', 1), cardIdOf('f2', 0)]).size).toBe(3);
    expect(cardIdOf('f1', 0)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a shuffle keeps all, and puts each anywhere as often', () => {
    const places = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (let run = 0; run < 4000; run++) {
      for (const [at, card] of shuffled([0, 1, 2, 3]).entries()) {
        const row = places[card] ?? [];
        row[at] = (row[at] ?? 0) + 1;
      }
    }
    for (const count of places.flat()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});
