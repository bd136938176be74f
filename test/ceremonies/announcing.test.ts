import { expect, test } from 'vitest';
import { asks, HERE, planSprint, startSprint, startTeam, told } from '../sprints/team.ts';
import { announced, announcedTo, onlyForLead } from './team.ts';

const STORY = ['ERP-001 order sync 5 @lea'];

test('a whole sprint: each meeting is announced once, ten minutes ahead', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-03T12:49:59Z');
  expect(announced(world)).toEqual([]);
  await world.moveTo('2026-03-03T12:50:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00, 30 min · Sprint 1. Dana facilitates.']);
  await world.moveTo('2026-03-13T20:00:00Z');
  const all = announced(world).map((text) => text.replace(/, .*? · /, ' · ').split('\n')[0]);
  expect(all).toEqual([
    'Integration sync at 14:00 · Sprint 1. Dana facilitates.',
    'Mid-sprint check at 10:00 · Sprint 1. Kim facilitates.',
    'Integration sync at 14:00 · Sprint 1. Lea facilitates.',
    'Integration sync at 14:00 · Sprint 1. Ola facilitates.',
    'Refinement at 14:00 · Sprint 1. Priya facilitates.',
    'Integration sync at 14:00 · Sprint 1. Dana facilitates.',
    'Integration sync at 14:00 · Sprint 1. Kim facilitates.',
    'Integration sync at 14:00 · Sprint 1. Lea facilitates.',
    'Sprint review at 14:00 · Sprint 1. Ola facilitates.',
    'Retrospective at 15:00 · Sprint 1.',
  ]);
});

test('none of it pings anybody', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-04T13:00:00Z');
  const posted = world.slack.calls.filter(
    ({ method, args }) => method === 'chat.postMessage' && /Integration sync/.test(JSON.stringify(args)),
  );
  expect(posted.length).toBeGreaterThan(0);
  for (const { args } of posted)
    expect(JSON.stringify(args)).not.toMatch(/<@|<!(here|channel|everyone|subteam)/);
});

test('the planning is announced of a sprint that is still planned, the rest is not', async () => {
  const world = await startTeam();
  await planSprint(world, STORY);
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(announced(world)).toEqual(['Sprint planning at 10:00, 2 h · Sprint 1. Dana facilitates.']);
});

test('after a time in which nothing ran, what has begun is not announced, and what comes is', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-02T20:00:00Z');
  world.clock.set(new Date('2026-03-03T13:00:00Z'));
  await world.moveTo('2026-03-03T13:00:00Z');
  expect(announced(world)).toEqual([]);
  world.clock.set(new Date('2026-03-04T08:58:00Z'));
  await world.moveTo('2026-03-04T08:58:00Z');
  expect(announced(world)).toEqual([
    expect.stringContaining('Mid-sprint check at 10:00, 30 min · Sprint 1. Dana facilitates.'),
  ]);
});

test('a restart in between announces nothing twice', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-03T12:50:00Z');
  world.clock.set(new Date('2026-03-03T12:40:00Z'));
  await world.moveTo('2026-03-03T12:55:00Z');
  expect(announced(world)).toHaveLength(1);
});

test('a stakeholder who is not in the channel hears of the review by direct message, others of nothing', async () => {
  const world = await startTeam();
  await world.as('Dana').types('/standup roles', HERE);
  await world.as('Dana').picks('Stakeholder', 'Omar');
  await world.as('Dana').submits();
  await world.as('Dana').closesModal();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-13T20:00:00Z');
  expect(announcedTo(world, 'Omar')).toEqual([
    expect.stringContaining('Sprint review at 14:00, 1 h · Sprint 1.'),
  ]);
  expect(announcedTo(world, 'Lea')).toEqual([]);
});

test('one for some roles only comes to those who hold them, and not to the channel', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await onlyForLead(world);
  await world.moveTo('2026-03-04T12:00:00Z');
  expect(announced(world).filter((text) => text.startsWith('Mid-sprint'))).toEqual([]);
  expect(announcedTo(world, 'Dana')).toHaveLength(1);
  expect(announcedTo(world, 'Priya')).toEqual([]);
});

test('nor as the third message of their day', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await onlyForLead(world, '16:00');
  await world.moveTo('2026-03-04T16:00:00Z');
  const asked = world
    .as('Dana')
    .dm()
    .filter(({ text }) => text.includes('Wed 4 Mar'));
  expect(asked).toHaveLength(2);
  expect(announcedTo(world, 'Dana')).toEqual([]);
});

test('whoever asks sees what is ahead by their own clock; who may change it has the buttons', async () => {
  const world = await startTeam();
  expect(await asks(world, 'Lea', '/sprint ceremonies')).toBe(
    'Dev team has no meetings ahead. They come with a sprint that has dates: /sprint plan.',
  );
  await startSprint(world, STORY);
  expect(await asks(world, 'Noor', '/sprint ceremonies')).toContain(
    'tomorrow 05:00 · integration sync, 30 min',
  );
  expect(world.as('Noor').ephemerals().at(-1)?.buttons).toEqual(['Send me the calendar']);
  expect((await asks(world, 'Dana', '/sprint ceremonies')).split('\n').slice(0, 2)).toEqual([
    'Dev team — what is ahead in Sprint 1:',
    'tomorrow 14:00 · integration sync, 30 min',
  ]);
  expect(world.as('Dana').ephemerals().at(-1)?.buttons).toContain('Change the rules');
  expect(told(world, 'Dana')).not.toContain('planning');
});
