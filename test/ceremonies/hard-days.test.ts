import { describe, expect, test } from 'vitest';
import { announceMeetings, keepCalendars } from '../../src/features/ceremonies/duties.ts';
import { usualRules } from '../../src/features/ceremonies/rules/index.ts';
import { saveRules } from '../../src/features/ceremonies/store/index.ts';
import { publishIn, startSprintIn } from '../../src/features/sprints/index.ts';
import { updateTeam } from '../../src/features/teams/index.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';
import { announced } from './team.ts';

const STORY = ['ERP-001 order sync 5 @lea'];

test('a day that the team no longer works has no meeting: it is announced the working day before', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-02T09:00:00Z');
  const dana = world.as('Dana');
  await dana.types('/standup hours', HERE);
  await dana.unticks('Wednesday');
  await dana.submits();
  await dana.closesModal();
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(announced(world).map((text) => text.split(',')[0])).toEqual([
    'Mid-sprint check at 10:00',
    'Integration sync at 14:00',
  ]);
});

describe('while the channel is archived', () => {
  async function archived() {
    const world = await startTeam();
    await startSprint(world, STORY);
    await world.moveTo('2026-03-03T12:00:00Z');
    world.slack.act.archive({ user: 'dana', channel: 'dev-standup' });
    await world.moveTo('2026-03-03T12:52:00Z');
    return world;
  }

  test('a meeting is announced once it is back, if it has not begun', async () => {
    const world = await archived();
    expect(announced(world)).toEqual([]);
    world.slack.act.unarchive({ user: 'dana', channel: 'dev-standup' });
    await world.settle();
    await world.moveTo('2026-03-03T12:55:00Z');
    expect(announced(world)).toEqual(['Integration sync at 14:00, 30 min · Sprint 1. Dana facilitates.']);
  });

  test('one that has begun by then is not, and the next one is', async () => {
    const world = await archived();
    await world.moveTo('2026-03-03T15:00:00Z');
    world.slack.act.unarchive({ user: 'dana', channel: 'dev-standup' });
    await world.settle();
    await world.moveTo('2026-03-04T08:55:00Z');
    expect(announced(world).map((text) => text.split(',')[0])).toEqual(['Mid-sprint check at 10:00']);
  });

  test('whoever asks sees what is ahead, and can call it off', async () => {
    const world = await archived();
    const dana = world.as('Dana');
    expect(await asks(world, 'Dana', '/sprint ceremonies')).toContain('integration sync, 30 min');
    await dana.presses('Change', { beside: 'today 14:00' });
    await dana.presses('Cancel this one');
    await dana.closesModal();
    world.slack.act.unarchive({ user: 'dana', channel: 'dev-standup' });
    await world.settle();
    await world.moveTo('2026-03-03T13:30:00Z');
    expect(announced(world).filter((text) => text.includes('facilitates'))).toEqual([]);
  });
});

/** The announcements that are made from now until then, when and for when. */
async function announcedUntil({ core, clock, team }: Desk, until: string): Promise<string[]> {
  const from = clock.now();
  for (let next: Date | null = from; next && next <= new Date(until); ) {
    clock.set(next);
    await keepCalendars.processDue(core);
    await announceMeetings.processDue(core);
    next = await announceMeetings.nextDueAt(core);
  }
  const owed = await core.database.transaction((trx) =>
    core.outbox.history(trx, team.workspaceId, team.homeChannelId, from),
  );
  const ours = owed.filter(({ view }) => view === 'ceremonies.meeting');
  return ours.map(({ createdAt, ref }) => `${createdAt.toISOString()} for ${ref?.at}`);
}

test('two sprints that both have a sync at 14:00 have them one after the other, each announced once', async () => {
  const desk = await startDesk();
  for (const name of ['Shop', 'App']) {
    const { id: sprintId } = await desk.sprint({ name });
    await desk.story(`${name}: order sync`, { sprintId, estimate: 5 });
    await desk.core.database.transaction(async (trx) => {
      await publishIn(trx, desk.core, { sprintId, by: 'DANA' });
      await startSprintIn(trx, desk.core, { sprintId, by: 'DANA' });
    });
  }
  expect(await announcedUntil(desk, '2026-03-03T20:00:00Z')).toEqual([
    '2026-03-03T12:50:00.000Z for 2026-03-03T13:00:00.000Z',
    '2026-03-03T13:20:00.000Z for 2026-03-03T13:30:00.000Z',
  ]);
});

describe('in the night in which the clocks change', () => {
  /** A team that works from 22:00 to 06:00, with one meeting: at 02:30 of the night that begins on a Saturday. */
  async function startNight(at: string, startsOn: string, endsOn: string): Promise<Desk> {
    const desk = await startDesk(at);
    await desk.core.database.transaction(async (trx) => {
      const hours = { startsAt: '22:00', endsAt: '06:00' };
      await updateTeam(trx, desk.team, { workingDays: [1, 2, 3, 4, 5, 6], ...hours });
    });
    await desk.sprint({ startsOn, endsOn });
    await keepCalendars.processDue(desk.core);
    await desk.core.database.transaction((trx) =>
      saveRules(
        trx,
        desk.team.id,
        usualRules(desk.team).map((rule) => ({ ...rule, isOn: rule.kind === 'planning', startsAt: '02:30' })),
      ),
    );
    return desk;
  }

  test.each([
    [
      'a time that is skipped is held right after the gap',
      ['2026-03-28T20:00:00Z', '2026-03-28', '2026-04-10', '2026-03-30T00:00:00Z'],
      ['2026-03-29T00:50:00.000Z for 2026-03-29T01:00:00.000Z'],
    ],
    [
      'a time that comes twice is held once, the first time',
      ['2026-10-24T19:00:00Z', '2026-10-24', '2026-11-06', '2026-10-26T00:00:00Z'],
      ['2026-10-25T00:20:00.000Z for 2026-10-25T00:30:00.000Z'],
    ],
  ] as const)('%s', async (_what, [at, startsOn, endsOn, until], told) => {
    const desk = await startNight(at, startsOn, endsOn);
    expect(await announcedUntil(desk, until)).toEqual(told);
  });
});
