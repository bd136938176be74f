import { expect, test } from 'vitest';
import { winsAmong } from '../../src/features/progress/rules/wins.ts';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

const WINS = { in: '#dev-wins' } as const;

/** On Monday 2 March at nine, with a channel for wins where one is named, and a sprint that runs. */
async function startWins(channel: string | null = '#dev-wins'): Promise<World> {
  const world = await startTeam();
  if (channel !== null) await celebratesIn(world, channel);
  await startSprint(world, ['ERP-001 Order export 3 @lea', 'ERP-002 Price import 2 @ola']);
  return world;
}

async function celebratesIn(world: World, channel: string): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Channel for wins', channel);
  await dana.submits();
}

function celebrated(world: World): string[] {
  return world
    .as('Lea')
    .messages(WINS)
    .map(({ text }) => text);
}

function daily(world: World): string {
  return (
    world
      .as('Lea')
      .messages(HERE)
      .filter(({ text }) => text.includes('answered'))
      .at(-1)?.text ?? ''
  );
}

test('what is finished and won is celebrated once a day, at the hour of the daily', async () => {
  const world = await startWins();
  await world.moveTo('2026-03-02T10:05:00Z');
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await world.moveTo('2026-03-02T10:10:00Z');
  const coming = (await world.app.upcoming()).filter(({ words }) => words.startsWith('Celebrate'));
  expect(coming.map(({ at, words }) => `${at.toISOString()} ${words}`)).toEqual([
    '2026-03-03T10:00:00.000Z Celebrate what is done in #dev-wins',
  ]);
  await world.moveTo('2026-03-03T08:10:00Z');
  const ola = world.as('Ola');
  await ola.presses('Answer', { in: 'dm' });
  await ola.fills(
    'What did you get done?',
    'Price import drafted\nWin: the load test holds 400 orders a second',
  );
  await ola.submits();
  expect(celebrated(world)).toEqual([]);
  await world.moveTo('2026-03-03T10:10:00Z');
  expect(celebrated(world)).toEqual([
    '✅ 1 story is done\n• ERP-001 Order export — Lea\n1 win from the standup\n• “the load test holds 400 orders a second” — Ola',
  ]);
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-03T16:00:00Z');
  expect(celebrated(world)).toHaveLength(1);
  await world.moveTo('2026-03-04T10:10:00Z');
  expect(celebrated(world).slice(1)).toEqual(['✅ 1 story is done\n• ERP-002 Price import — Ola']);
  await world.moveTo('2026-03-09T16:00:00Z');
  expect(celebrated(world)).toHaveLength(2);
});

test('what is set back before that is not celebrated, and nothing twice', async () => {
  const world = await startWins();
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await asks(world, 'Lea', '/sprint move ERP-001 testing');
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-03T10:10:00Z');
  expect(celebrated(world)).toEqual(['✅ 1 story is done\n• ERP-002 Price import — Ola']);
  await asks(world, 'Ola', '/sprint move ERP-002 testing');
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-04T10:10:00Z');
  expect(celebrated(world).slice(1)).toEqual(['✅ 1 story is done\n• ERP-001 Order export — Lea']);
});

test('without a channel for them the daily names them, and later they are no news', async () => {
  const world = await startWins(null);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await world.moveTo('2026-03-03T10:05:00Z');
  expect(daily(world)).toContain('✅ Since the last daily: ERP-001 Order export (Lea)');
  await asks(world, 'Lea', '/sprint move ERP-001 testing');
  await world.moveTo('2026-03-03T10:40:00Z');
  expect(daily(world)).not.toContain('Since the last daily');
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await world.moveTo('2026-03-04T10:10:00Z');
  expect(celebrated(world)).toEqual([]);
  expect(daily(world)).not.toContain('Since the last daily');
  await celebratesIn(world, '#dev-wins');
  await world.moveTo('2026-03-05T10:10:00Z');
  expect(celebrated(world)).toEqual([]);
});

test('what is finished between two dailies stands in the second alone, also while the first is open', async () => {
  const world = await startWins(null);
  await world.moveTo('2026-03-03T09:59:58Z');
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await world.moveTo('2026-03-03T10:05:00Z');
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-03T10:40:00Z');
  expect(daily(world)).toContain('✅ Since the last daily: ERP-001 Order export (Lea)\n');
  await world.as('Dana').types('/standup setup', HERE);
  await world.as('Dana').fills('Daily goes out at', '10:00');
  await world.as('Dana').submits();
  await world.moveTo('2026-03-04T10:40:00Z');
  const lines = world
    .as('Lea')
    .messages(HERE)
    .flatMap(({ text }) => /✅ Since the last daily: .*/.exec(text)?.[0] ?? []);
  expect(lines).toEqual([
    '✅ Since the last daily: ERP-001 Order export (Lea)',
    '✅ Since the last daily: ERP-002 Price import (Ola)',
  ]);
});

test.each([
  ['Win: we did it', ['we did it']],
  ['win - we did it', ['we did it']],
  ['WIN – we did it', ['we did it']],
  ['🎉 we did it', ['we did it']],
  ['🏆we did it', ['we did it']],
  [':tada: we did it', ['we did it']],
  ['wins: two of them', ['two of them']],
  ['win-win with the shop', []],
  ['Windows: build is green', []],
  ['a win: no', []],
  ['Win:', []],
])('%s names %j', (line, wins) => {
  expect(winsAmong(['something else', line])).toEqual(wins);
});
