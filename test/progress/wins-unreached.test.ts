import { expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

/** On Monday 2 March at nine: wins go to a channel of their own, and ERP-001 is done. */
async function startWins(): Promise<World> {
  const world = await startTeam();
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Channel for wins', '#dev-wins');
  await dana.submits();
  const stories = ['ERP-001 Order export 3 @lea', 'ERP-002 Price import 2 @ola', 'ERP-003 Tax 1 @kim'];
  await startSprint(world, [...stories, 'ERP-004 Labels 1 @lea']);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  return world;
}

function celebrated(world: World): string[] {
  const told = world.as('Lea').messages({ in: '#dev-wins' });
  return told.map(({ text }) => text).filter((text) => text.includes('done'));
}

/** What the dailies say of what was finished, the first first. */
function inDailies(world: World): string[] {
  const dailies = world.as('Lea').messages(HERE);
  return dailies.flatMap(({ text }) => /✅ Since the last daily: .*/.exec(text)?.[0] ?? []);
}

function complaints(world: World, name: string): string[] {
  const told = world.as(name).dm();
  return told.map(({ text }) => text).filter((text) => text.startsWith("I couldn't celebrate"));
}

async function winsStandInTwoDailies(world: World): Promise<void> {
  await world.moveTo('2026-03-03T10:05:00Z');
  await world.moveTo('2026-03-04T08:00:00Z');
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-04T10:05:00Z');
  expect(inDailies(world)).toEqual([
    '✅ Since the last daily: ERP-001 Order export (Lea)',
    '✅ Since the last daily: ERP-002 Price import (Ola)',
  ]);
}

test('while the wins channel is archived the daily names the wins, and whoever can mend it hears of it once', async () => {
  const world = await startWins();
  const { act } = world.slack;
  act.archive({ user: 'dana', channel: 'dev-wins' });
  await winsStandInTwoDailies(world);
  expect(complaints(world, 'Dana')).toEqual([
    "I couldn't celebrate in #dev-wins: it is archived. The wins stand in the daily until I can. Unarchive it, or choose another channel for wins with /standup setup.",
  ]);
  for (const name of ['Lea', 'Priya', 'Ada']) expect(complaints(world, name)).toEqual([]);
  act.unarchive({ user: 'dana', channel: 'dev-wins' });
  await world.settle();
  await asks(world, 'Kim', '/sprint move ERP-003 done');
  await world.moveTo('2026-03-05T10:05:00Z');
  expect(celebrated(world)).toEqual(['✅ 1 story is done\n• ERP-003 Tax — Kim']);
  expect(inDailies(world)).toHaveLength(2);
});

test('a bot that was taken out of it says how to bring it back, and says it again the next time', async () => {
  const world = await startWins();
  await world.moveTo('2026-03-03T10:05:00Z');
  expect(celebrated(world)).toHaveLength(1);
  world.slack.act.leave({ user: 'drumbeat', channel: 'dev-wins' });
  await world.moveTo('2026-03-04T08:00:00Z');
  await asks(world, 'Ola', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-04T10:05:00Z');
  expect(inDailies(world)).toEqual(['✅ Since the last daily: ERP-002 Price import (Ola)']);
  const [complaint] = complaints(world, 'Dana');
  expect(complaint).toContain("I'm not in that channel.");
  expect(complaint).toContain('Type /invite @Drumbeat there');
  await world.as('Dana').invitesApp('#dev-wins');
  await world.settle();
  await asks(world, 'Kim', '/sprint move ERP-003 done');
  await world.moveTo('2026-03-05T10:05:00Z');
  expect(celebrated(world)).toHaveLength(2);
  world.slack.act.leave({ user: 'drumbeat', channel: 'dev-wins' });
  await asks(world, 'Lea', '/sprint move ERP-004 done');
  await world.moveTo('2026-03-06T10:05:00Z');
  expect(complaints(world, 'Dana')).toHaveLength(2);
});

test('where only Slack knows that it may not post there, the daily of the same day names them, each day', async () => {
  const world = await startWins();
  const { conversations } = world.slack.workspace;
  const wins = [...conversations.values()].find(({ name }) => name === 'dev-wins')?.id;
  world.slack.faults.on('chat.postMessage', {
    ...{ kind: 'error', error: 'restricted_action' },
    when: (args) => args.channel === wins,
  });
  await winsStandInTwoDailies(world);
  expect(complaints(world, 'Dana')).toEqual([
    "I couldn't celebrate in #dev-wins: I am not allowed to write there. The wins stand in the daily until I can. Allow me to, or choose another channel for wins with /standup setup.",
  ]);
  expect(celebrated(world)).toEqual([]);
});
