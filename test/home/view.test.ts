import { expect, test } from 'vitest';
import { type HomeInput, homeView } from '../../src/features/home/views/home.ts';
import type { HomeSection } from '../../src/features/slice.ts';
import { DEFAULT_HOURS, type Team } from '../../src/features/teams/rules/index.ts';
import { validateView } from '../../src/simulator/block-kit/index.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';

const team = (name: string): Team => ({
  ...{ id: name, workspaceId: 'W', name, homeChannelId: 'C1', timeZone: 'Europe/Berlin' },
  ...{ ...DEFAULT_HOURS, country: null, region: null, createdBy: 'U1' },
  createdAt: new Date('2026-03-02T06:00:00Z'),
});

/** A list of items, each a line and its buttons. */
function list(name: string, count: number, line: (number: number) => string): HomeSection {
  const items = Array.from({ length: count }, (_, at) => [
    section(line(at + 1)),
    actions(button('Resolve', 'resolve', { value: `${at}` }), button('Open', 'open', { value: `${at}` })),
  ]);
  return { name, head: [section(`*${name}*`)], items };
}

const dana: HomeInput = {
  ...{ name: 'Dana', isAsked: true, isFirstVisit: true, hasBegun: false, teams: [team('Dev'), team('Ops')] },
  ...{ chosen: undefined, turnedTo: {}, sections: [] },
};

function shown(input: HomeInput): string {
  const view = homeView(input);
  expect(validateView(view)).toEqual([]);
  return JSON.stringify(view);
}

function numbersOf(text: string, list: string): number[] {
  return [...text.matchAll(new RegExp(`${list}#(\\d+)`, 'g'))].map((match) => Number(match[1]));
}

test('three long lists share the hundred blocks, and page after page each shows all that is in it', () => {
  const lists = ['own', 'mine', 'stories'];
  const sections = lists.map((name) => list(name, 45, (number) => `${name}#${number}`));
  for (const name of lists) {
    const seen = Array.from({ length: 45 }, (_, page) =>
      numbersOf(shown({ ...dana, sections, turnedTo: { [name]: page } }), name),
    );
    const turns = seen.findIndex((numbers) => numbers.includes(45)) + 1;
    expect(seen.slice(0, turns).flat()).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
    for (const numbers of seen) expect(numbers.length).toBeLessThan(20);
  }
});

test('long lines stay within 250 kB', () => {
  const sections = ['own', 'mine', 'stories'].map((name) => list(name, 45, () => '🚧'.repeat(1500)));
  const size = new TextEncoder().encode(shown({ ...dana, sections })).length;
  expect(size).toBeLessThan(250_000);
});

test('what is owed in any team stands above the choice of team, and that above everything else', () => {
  const owed = { ...list('owed', 2, (number) => `owed#${number}`), isOwed: true };
  const text = shown({ ...dana, chosen: dana.teams[1], sections: [list('mine', 1, () => 'mine'), owed] });
  const order = ['Welcome', 'owed#1', 'owed#2', 'Below is what concerns', '*mine*'];
  expect(order.map((words) => text.indexOf(words))).toEqual(
    order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
  );
  for (const words of order) expect(text).toContain(words);
});

test('somebody in a hundred and twenty teams can still choose one', () => {
  const teams = Array.from({ length: 120 }, (_, at) => team(`Team ${at}`));
  expect(shown({ ...dana, teams })).toContain('You are in 120 teams.');
});
