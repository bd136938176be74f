import { expect, test } from 'vitest';
import { announceMeetings, keepCalendars } from '../../src/features/ceremonies/duties.ts';
import { fromNowOn, meetingsOf } from '../../src/features/ceremonies/flows/meetings.ts';
import { announcementOf } from '../../src/features/ceremonies/flows/show.ts';
import { announcement } from '../../src/features/ceremonies/views/announcement.ts';
import {
  cancelSprint,
  changeSprint,
  closeSprint,
  publishIn,
  reopenSprint,
  type Sprint,
  startSprintIn,
} from '../../src/features/sprints/index.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';
import { noParts } from '../support/parts.ts';

/** A sprint is running at a desk, and the duties have seen to it. */
async function startRunning() {
  const desk = await startDesk();
  const sprint = await desk.sprint();
  await beat(desk);
  return { desk, sprint };
}

async function beat({ core }: Desk): Promise<void> {
  await keepCalendars.processDue(core);
  await announceMeetings.processDue(core);
}

const kinds = async ({ core, team, db }: Desk) =>
  (await meetingsOf(db, team, fromNowOn(core.clock.now()))).map(({ kind }) => kind);

test('the dates of a sprint move its meetings, and when the next is announced', async () => {
  const { desk, sprint } = await startRunning();
  const first = await announceMeetings.nextDueAt(desk.core);
  const fields = { startsOn: '2026-03-09', endsOn: '2026-03-20' };
  await changeSprint(desk.core, { ...desk.entered('DANA'), sprintId: sprint.id, seen: null, fields });
  await beat(desk);
  const moved = await announceMeetings.nextDueAt(desk.core);
  expect([first?.toISOString(), moved?.toISOString()]).toEqual([
    '2026-03-02T08:50:00.000Z',
    '2026-03-09T08:50:00.000Z',
  ]);
});

test('a sprint that is cancelled takes its meetings with it', async () => {
  const { desk, sprint } = await startRunning();
  expect(await kinds(desk)).toEqual(['planning']);
  await cancelSprint(desk.core, { ...desk.entered('DANA'), sprintId: sprint.id });
  await beat(desk);
  expect(await kinds(desk)).toEqual([]);
  expect(await announceMeetings.nextDueAt(desk.core)).toBeNull();
});

test('a sprint without dates has none, nor anything to announce', async () => {
  const desk = await startDesk();
  await desk.sprint({ startsOn: null, endsOn: null });
  await beat(desk);
  expect(await announceMeetings.nextDueAt(desk.core)).toBeNull();
});

/** The same once it runs, published and started by Dana at 09:00. */
async function start({ core, story }: Desk, { id: sprintId }: Sprint): Promise<void> {
  await story('order sync', { sprintId, estimate: 5 });
  await core.database.transaction(async (trx) => {
    await publishIn(trx, core, { sprintId, by: 'DANA' });
    await startSprintIn(trx, core, { sprintId, by: 'DANA' });
  });
}

test('closed early it is only looked back on; reopened it has all that is ahead again', async () => {
  const { desk, sprint } = await startRunning();
  await start(desk, sprint);
  const { core, entered } = desk;
  const all = await kinds(desk);
  expect(all).toHaveLength(10);
  await closeSprint(core, { ...entered('DANA'), sprintId: sprint.id, decisions: new Map() });
  await beat(desk);
  expect(await kinds(desk)).toEqual(['review', 'retrospective']);
  await reopenSprint(core, { ...entered('DANA'), sprintId: sprint.id });
  await beat(desk);
  expect(await kinds(desk)).toEqual(all);
});

test('what was announced says that it is not held once its sprint is cancelled', async () => {
  const { desk, sprint } = await startRunning();
  const { core, clock, db, entered } = desk;
  clock.set(new Date('2026-03-02T08:50:00Z'));
  await beat(desk);
  const said = async () => {
    const ref = { sprintId: sprint.id, kind: 'planning', slot: '', at: '2026-03-02T09:00:00.000Z' } as const;
    const shown = await announcementOf(db, noParts, ref, clock.now());
    return shown && announcement(shown).text;
  };
  expect(await said()).toContain('*Sprint planning* at 10:00 Berlin time, 2 h · Sprint 1. Ben facilitates.');
  await cancelSprint(core, { ...entered('DANA'), sprintId: sprint.id });
  await beat(desk);
  expect(await said()).toBe('*Sprint planning* at 10:00 Berlin time: no longer on the calendar.');
  expect(await core.outbox.count(db, 'T1')).toMatchObject({ owed: 1 });
});
