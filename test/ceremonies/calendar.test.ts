import { expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';
import { declaredApp } from '../support/manifest.ts';
import type { World } from '../support/world.ts';
import { type ReadEvent, readCalendar } from './reading.ts';

const STORY = ['ERP-001 order sync 5 @lea'];

async function running(options: Parameters<typeof startTeam>[0] = {}): Promise<World> {
  const world = await startTeam(options);
  await startSprint(world, STORY);
  await world.moveTo('2026-03-02T08:01:00Z');
  return world;
}

/** Asks for the calendar and reads the file that came. */
async function calendarOf(world: World, name: string): Promise<ReadEvent[]> {
  await world.as(name).types('/sprint calendar', HERE);
  await world.settle();
  const file = [...world.slack.workspace.files.values()].at(-1);
  expect(file?.name).toBe('dev-team.ics');
  return readCalendar(Buffer.from(file?.bytes ?? '').toString('utf8')).events;
}

test('it comes as a file by direct message, with every meeting that is ahead', async () => {
  const world = await running();
  expect(await asks(world, 'Lea', '/sprint calendar')).toBe(
    'The calendar of Dev team is on the way to our direct messages, as a file.',
  );
  await world.as('Lea').sees('10 meetings ahead.', { in: 'dm' });
  const events = await calendarOf(world, 'Lea');
  expect(events.map(({ start, summary }) => `${start.slice(5, 16)} ${summary}`).slice(0, 3)).toEqual([
    '03-03T13:00 Integration sync · Dev team, Sprint 1',
    '03-04T09:00 Mid-sprint check · Dev team, Sprint 1',
    '03-04T13:00 Integration sync · Dev team, Sprint 1',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(10);
  expect(events.every(({ status }) => status === 'CONFIRMED')).toBe(true);
});

test('one that is moved keeps its name and has a higher number; one that is cancelled says so', async () => {
  const world = await running();
  const before = await calendarOf(world, 'Lea');
  const dana = world.as('Dana');
  await dana.types('/sprint ceremonies', HERE);
  await dana.presses('Change', { beside: 'tomorrow 14:00' });
  await dana.picks('At, in Berlin time', '16:00');
  await dana.submits();
  await dana.closesModal();
  await dana.presses('Change', { beside: 'Wed 4 Mar 10:00' });
  await dana.presses('Cancel this one');
  const after = await calendarOf(world, 'Lea');
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(after[0]).toMatchObject({ start: '2026-03-03T15:00:00.000Z', status: 'CONFIRMED' });
  expect(after[1]).toMatchObject({ start: '2026-03-04T09:00:00.000Z', status: 'CANCELLED' });
  expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
});

test('a live standup is in it, from its own settings', async () => {
  const world = await running();
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Asked by direct message on', ['Tuesday', 'Thursday', 'Friday']);
  await dana.picks('Held live on', ['Monday', 'Wednesday']);
  await dana.submits();
  const standups = (await calendarOf(world, 'Lea')).filter(
    ({ summary }) => summary === 'Daily standup · Dev team',
  );
  expect(standups.filter(({ start }) => start > '2026-03-02T09').slice(0, 2)).toMatchObject([
    { start: '2026-03-04T08:00:00.000Z', end: '2026-03-04T08:15:00.000Z' },
    { start: '2026-03-09T08:00:00.000Z' },
  ]);
});

test('where no files may be sent, the dates come in words', async () => {
  const scopes = declaredApp.scopes.filter((scope) => scope !== 'files:write');
  const world = await running({ scopes });
  await world.as('Lea').types('/sprint calendar', HERE);
  const message = await world.as('Lea').sees("I couldn't send a file here", { in: 'dm' });
  expect(message.text.split('\n').slice(1, 3)).toEqual([
    'What is ahead, in Berlin time:',
    'Tue 3 Mar 14:00 · Integration sync · Dev team, Sprint 1',
  ]);
});

test('without a sprint there is nothing to send, and whoever is not in the team gets nothing', async () => {
  const world = await startTeam();
  expect(await asks(world, 'Lea', '/sprint calendar')).toBe(
    'You have no meetings ahead here. They come with a sprint that has dates: /sprint plan.',
  );
});
