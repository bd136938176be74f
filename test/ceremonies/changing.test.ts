import { expect, test } from 'vitest';
import { asks, HERE, refusals, startSprint, startTeam, told } from '../sprints/team.ts';
import type { World } from '../support/world.ts';
import { announced } from './team.ts';

const STORY = ['ERP-001 order sync 5 @lea'];
const SYNC = { beside: 'tomorrow 14:00' };

/** A sprint runs, and it is Monday at 09:00. */
async function running(): Promise<World> {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-02T08:01:00Z');
  return world;
}

/** Dana opens the form of tomorrow's sync. */
async function opens(world: World): Promise<void> {
  await world.as('Dana').types('/sprint ceremonies', HERE);
  await world.as('Dana').presses('Change', SYNC);
}

async function moves(world: World, date: string, time: string): Promise<void> {
  const dana = world.as('Dana');
  await dana.picks('Day', date);
  await dana.picks('At, in Berlin time', time);
  await dana.submits();
}

test('one that is moved is announced at its new time, and the others stay', async () => {
  const world = await running();
  await opens(world);
  await moves(world, '2026-03-03', '16:00');
  await world.as('Dana').closesModal();
  expect(await asks(world, 'Lea', '/sprint ceremonies')).toContain(
    'tomorrow 16:00 · integration sync, 30 min, moved by Dana\nWed 4 Mar 10:00 · mid-sprint check',
  );
  await world.moveTo('2026-03-03T14:49:00Z');
  expect(announced(world)).toEqual([]);
  await world.moveTo('2026-03-03T14:50:00Z');
  expect(announced(world)).toEqual(['Integration sync at 16:00, 30 min · Sprint 1. Dana facilitates.']);
});

test('one that is moved once it was announced says so, and is announced anew', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T12:50:00Z');
  await world.as('Dana').presses('Move');
  await moves(world, '2026-03-04', '16:00');
  await world.moveTo('2026-03-03T12:51:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00: moved by Dana to tomorrow 16:00.']);
  await world.moveTo('2026-03-04T14:50:00Z');
  expect(announced(world).at(-1)).toBe('Integration sync at 16:00, 30 min · Sprint 1. Dana facilitates.');
});

test.each([
  ['2026-03-07', '10:00', 'Sat 7 Mar is a day off. Choose a working day.'],
  ['2026-03-04', '10:15', 'The mid-sprint check is at that time (Wed 4 Mar 10:00).'],
  ['2026-03-02', '08:00', 'That has passed.'],
  ['2026-05-04', '10:00', 'Choose a day of the sprint, or one within 14 days of it.'],
])('to %s at %s it cannot be moved', async (date, time, says) => {
  const world = await running();
  await opens(world);
  await moves(world, date, time);
  expect(refusals(world, 'Dana')).toContain(says);
  expect(await asks(world, 'Lea', '/sprint ceremonies')).toContain(
    'tomorrow 14:00 · integration sync, 30 min\n',
  );
});

test('nor onto a public holiday, which is named', async () => {
  const world = await startTeam({ at: '2026-04-20T07:00:00Z' });
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.fills('Public holidays of', 'Germany');
  await dana.submits();
  await startSprint(world, STORY);
  await world.moveTo('2026-04-20T07:01:00Z');
  expect(await asks(world, 'Dana', '/sprint ceremonies')).toContain('Thu 30 Apr 14:00 · sprint review');
  await dana.presses('Change', { beside: 'sprint review' });
  await moves(world, '2026-05-01', '14:00');
  expect(refusals(world, 'Dana')).toContain('Fri 1 May is a day off (Labour Day). Choose a working day.');
});

test('one that is cancelled is not announced, may be held after all, and is cancelled once', async () => {
  const world = await running();
  await opens(world);
  const dana = world.as('Dana');
  await dana.presses('Cancel this one');
  await dana.closesModal();
  expect(await asks(world, 'Dana', '/sprint ceremonies')).toContain(
    'tomorrow 14:00 · integration sync, cancelled by Dana\n',
  );
  await world.moveTo('2026-03-03T12:55:00Z');
  expect(announced(world)).toEqual([]);
  await dana.types('/sprint ceremonies', HERE);
  await dana.presses('Hold it after all');
  await world.moveTo('2026-03-03T12:56:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00, 30 min · Sprint 1. Dana facilitates.']);
  const message = await dana.sees('Integration sync at', HERE);
  await dana.presses('Cancel this one', { message });
  expect(told(world, 'Dana')).toBe(
    'The integration sync of today 14:00 is cancelled. The others of its kind stay.',
  );
  await world.moveTo('2026-03-03T12:57:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00: cancelled by Dana.']);
});

test('of two who cancel the same one the second hears who was first', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T12:50:00Z');
  await world.as('Dana').presses('Move');
  const lea = world.as('Lea');
  await lea.presses('Swap facilitator');
  await lea.presses('Cancel this one');
  expect(told(world, 'Lea')).toContain('is cancelled. The others of its kind stay.');
  await world.as('Dana').presses('Cancel this one');
  expect(world.as('Dana').modal?.text).toContain('Lea cancelled it already.');
});

test('whoever may not is told who can', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T12:50:00Z');
  for (const press of ['Move', 'Cancel this one']) {
    await world.as('Lea').presses(press);
    const verb = press === 'Move' ? 'move' : 'cancel';
    expect(told(world, 'Lea')).toBe(
      `Only Dana or a workspace admin can ${verb} the integration sync. Ask one of them, or ask Dana, who facilitates it.`,
    );
  }
});

test('after its start it is too late', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T13:00:00Z');
  await world.as('Dana').presses('Cancel this one');
  expect(told(world, 'Dana')).toBe(
    'The integration sync of Tue 3 Mar 14:00 has begun: too late to cancel it.',
  );
});

test('whoever facilitates passes it on, others take it over, those who do not come may not', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T12:50:00Z');
  const swap = async (name: string) => {
    await world.as(name).presses('Swap facilitator');
    return told(world, name);
  };
  expect(await swap('Dana')).toBe(
    'Kim facilitates the integration sync now. The announcement says so without a ping: tell them.',
  );
  expect(await swap('Kim')).toContain('Lea facilitates the integration sync now.');
  expect(await swap('Ola')).toBe('You facilitate the integration sync now, instead of Lea.');
  await world.moveTo('2026-03-03T12:51:00Z');
  expect(announced(world)[0]).toContain('Ola facilitates.');
  expect(await swap('Gus')).toContain(
    'Only those who come to the integration sync can facilitate it; Ola does now.',
  );
  await world.moveTo('2026-03-04T08:50:00Z');
  expect(announced(world)[1]).toContain('Dana facilitates.');
});

test('whoever is away is passed over in the rotation and comes next', async () => {
  const world = await running();
  await world.as('Dana').types('/standup away 2026-03-03', HERE);
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(announced(world).map((text) => /(\w+) facilitates/.exec(text)?.[1])).toEqual(['Kim', 'Dana', 'Lea']);
});

test('the daily names what comes within a day, and follows', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T10:00:00Z');
  const daily = () =>
    world
      .as('Lea')
      .messages(HERE)
      .map(({ text }) => text)
      .filter((text) => text.startsWith('Dev team · Tue'))
      .at(-1);
  expect(daily()).toContain('Next 24 h: integration sync 14:00 and mid-sprint check tomorrow at 10:00');
  await world.as('Dana').types('/sprint ceremonies', HERE);
  await world.as('Dana').presses('Change', { beside: 'today 14:00' });
  await world.as('Dana').presses('Cancel this one');
  await world.moveTo('2026-03-03T10:01:00Z');
  expect(daily()).toContain('Next 24 h: mid-sprint check tomorrow at 10:00');
});
