import { describe, expect, test } from 'vitest';
import {
  capacityOf,
  closeSprint,
  findSprint,
  moveStory,
  type Sprint,
  setDays,
  startSprintIn,
  storiesAt,
  velocityOf,
} from '../../src/features/sprints/index.ts';
import { updateTeam } from '../../src/features/teams/index.ts';
import { insertAbsence, saveHolidays, saveOwnHours } from '../../src/features/teams/store/index.ts';
import { findPerson } from '../../src/features/workspaces/index.ts';
import { saveMembers, savePeople } from '../../src/features/workspaces/store/index.ts';
import { type Desk, startDesk } from './desk.ts';

/** Runs a sprint of these points from its first day to its last; those of `done` are done. */
async function run(desk: Desk, sprint: Sprint, points: number[], done: number[]): Promise<void> {
  const { core, clock, entered, story } = desk;
  const sprintId = sprint.id;
  const stories = [];
  for (const estimate of points) stories.push(await story(`Of ${estimate}`, { sprintId, estimate }));
  await core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by: 'DANA' }));
  for (const { id: storyId } of stories.filter(({ estimate }) => done.includes(estimate ?? 0))) {
    await moveStory(core, { ...entered('LEA'), storyId, status: 'done' });
  }
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await closeSprint(core, { ...entered('DANA'), sprintId, decisions: new Map() });
}

const daysOf = (capacity: Awaited<ReturnType<typeof capacityOf>>) =>
  Object.fromEntries(capacity.members.map(({ name, days }) => [name, days]));

describe('the capacity of a sprint', () => {
  test('is everybody’s working days less holidays and leave, at a point a day at first', async () => {
    const { core, clock, db, team, sprint } = await startDesk();
    await core.database.transaction(async (trx) => {
      const now = clock.now();
      await updateTeam(trx, team, { country: 'DE', region: 'BE' });
      const place = { country: 'DE', region: 'BE' };
      const women = { date: '2026-03-09', name: 'Women’s Day', isWorkday: false };
      await saveHolidays(trx, place, [2026], [women], now);
      const partTime = { timeZone: null, days: [1, 2, 3] as [1, 2, 3], startsAt: null, endsAt: null };
      await saveOwnHours(trx, 'T1', 'OLA', { ...partTime, days: [...partTime.days] }, now);
      const away = { from: '2026-03-12', to: '2026-03-20', reason: 'Skiing', source: 'told' as const };
      await insertAbsence(trx, { workspaceId: 'T1', userId: 'BEN' }, { id: 'A1', ...away }, now);
    });
    const capacity = await capacityOf(db, await sprint());
    expect(daysOf(capacity)).toEqual({ Dana: 9, Lea: 9, Ola: 5, Ben: 7 });
    expect(capacity).toMatchObject({
      workingDays: 9,
      days: 30,
      total: 30,
      perDay: { amount: 1, source: 'usual' },
    });
    expect(capacity.byType).toEqual({ feature: 18, performance: 6, debt: 3, bug: 3 });
    expect(capacity.members.find(({ name }) => name === 'Ben')).toMatchObject({
      workingDays: 9,
      daysAway: 2,
    });
  });

  test('counts a Slack status that says until when, and none without an end', async () => {
    const { core, clock, db, sprint } = await startDesk();
    const [lea, ola] = [await findPerson(db, 'T1', 'LEA'), await findPerson(db, 'T1', 'OLA')];
    if (!lea || !ola) throw new Error('They are not there');
    const status = { text: 'Vacation', emoji: ':palm_tree:' };
    const until = { ...status, expiresAt: new Date('2026-03-04T22:59:00Z') };
    await core.database.transaction((trx) =>
      savePeople(
        trx,
        'T1',
        [
          { ...lea, status: until },
          { ...ola, status: { ...status, expiresAt: null } },
        ],
        clock.now(),
      ),
    );
    expect(daysOf(await capacityOf(db, await sprint()))).toMatchObject({ Lea: 7, Ola: 10 });
  });

  test('is what a planner set, where one did, until that is taken back', async () => {
    const { core, db, sprint, entered } = await startDesk();
    const made = await sprint({ pointsPerDay: 0.5 });
    const set = (days: number | null) =>
      setDays(core, { ...entered('DANA'), sprintId: made.id, memberId: 'LEA', days });
    await set(4.5);
    const capacity = await capacityOf(db, made);
    expect(capacity.members.find(({ name }) => name === 'Lea')).toMatchObject({
      ...{ days: 4.5, isSet: true, amount: 2.25 },
    });
    await set(null);
    expect(daysOf(await capacityOf(db, made))).toMatchObject({ Lea: 10 });
    await expect(set(-1)).rejects.toThrow('Write days from 0 to 100');
  });

  test('is nothing without dates, and eight hours a day in hours', async () => {
    const { db, sprint } = await startDesk();
    expect(await capacityOf(db, await sprint({ startsOn: null, endsOn: null }))).toMatchObject({
      total: 0,
      days: 0,
    });
    const hours = await sprint({ name: 'In hours', unit: 'hours' });
    expect(await capacityOf(db, hours)).toMatchObject({ total: 320, perDay: { amount: 8, source: 'hours' } });
  });

  test('follows what the last three sprints showed', async () => {
    const desk = await startDesk();
    const { db, sprint } = desk;
    await run(desk, await sprint({ name: 'A' }), [8, 5, 3], [8, 3]);
    await run(desk, await sprint({ name: 'B' }), [8, 8], [8]);
    const next = await sprint({ name: 'C' });
    expect((await capacityOf(db, next)).perDay).toEqual({ amount: 0.34, source: 'average', sprints: 2 });
  });

  test('stays in a closed sprint what it was planned by, whatever came of it', async () => {
    const desk = await startDesk();
    const { db, sprint } = desk;
    const paceOf = async (id: string) => {
      const found = await findSprint(db, id);
      return found && (await capacityOf(db, found)).perDay;
    };
    const [a, b] = [await sprint({ name: 'A' }), await sprint({ name: 'B' })];
    await run(desk, a, [8, 5, 3], [8, 3]);
    expect(await paceOf(a.id)).toEqual({ amount: 1, source: 'usual' });
    await run(desk, b, [8, 8], [8]);
    expect(await paceOf(a.id)).toEqual({ amount: 1, source: 'usual' });
    expect(await paceOf(b.id)).toEqual({ amount: 0.28, source: 'average', sprints: 1 });
  });

  test('counts in a closed sprint those who were there then, whoever joins or leaves later', async () => {
    const desk = await startDesk();
    const { core, db, sprint } = desk;
    await run(desk, await sprint({ name: 'A' }), [8, 5, 3], [8, 3]);
    const pace = async (name: string) => (await capacityOf(db, await sprint({ name }))).perDay;
    expect(await pace('B')).toEqual({ amount: 0.28, source: 'average', sprints: 1 });
    await core.database.transaction((trx) => saveMembers(trx, 'T1', 'C1', ['DANA', 'LEA']));
    expect(await pace('C')).toEqual({ amount: 0.28, source: 'average', sprints: 1 });
    expect((await capacityOf(db, await sprint({ name: 'D' }))).members).toHaveLength(2);
  });
});

describe('velocity', () => {
  test('is what stood in a sprint at its start, and what was done at its end', async () => {
    const desk = await startDesk();
    const { db, team, sprint } = desk;
    const first = await sprint({ name: 'A' });
    await run(desk, first, [8, 5, 3], [8, 3]);
    await run(desk, await sprint({ name: 'B' }), [5], []);
    const numbers = (await velocityOf(db, team.id)).map(({ sprint: one, committed, completed }) => [
      ...[one.name, committed, completed],
    ]);
    expect(numbers).toEqual([
      ['B', 5, 0],
      ['A', 16, 11],
    ]);
    const startedAt = (await findSprint(db, first.id))?.startedAt ?? new Date(0);
    expect(await storiesAt(db, first.id, new Date(startedAt.getTime() - 1))).toEqual([]);
    expect(await velocityOf(db, team.id, 1)).toHaveLength(1);
  });
});

test('what stood in a sprint at an instant is told although the clock was set back meanwhile', async () => {
  const desk = await startDesk();
  const { core, clock, db, sprint, story, entered } = desk;
  const { id: sprintId } = await sprint();
  clock.set(new Date('2026-03-02T09:00:10Z'));
  const { id: storyId } = await story('Connector', { sprintId });
  clock.set(new Date('2026-03-02T09:00:00Z'));
  await moveStory(core, { ...entered('LEA'), storyId, status: 'done' });
  const then = await storiesAt(db, sprintId, new Date('2026-03-02T09:00:05Z'));
  expect(then.map(({ status }) => status)).toEqual(['done']);
});
