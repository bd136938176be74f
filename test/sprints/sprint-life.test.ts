import { describe, expect, test } from 'vitest';
import {
  cancelSprint,
  changeSprint,
  changesSince,
  chooseStories,
  closeSprint,
  type Decision,
  estimateStory,
  estimateStoryIn,
  findSprint,
  findStory,
  latestPosition,
  moveStory,
  prerequisitesOf,
  publishIn,
  requireOpenSprint,
  setPrerequisites,
  startSprintIn,
  storiesOf,
} from '../../src/features/sprints/index.ts';
import { type Desk, startDesk } from './desk.ts';

const start = ({ core }: Desk, sprintId: string, by = 'DANA', despiteTooBig = false) =>
  core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by, despiteTooBig }));

describe('the dates of a sprint', () => {
  test.each([
    [
      { startsOn: '2026-03-13', endsOn: '2026-03-02' },
      'endsOn',
      'The end comes before the start, Fri 13 Mar.',
    ],
    [{ name: ' ' }, 'name', 'Give the sprint a name.'],
    [{ allocation: { feature: 60, performance: 20, debt: 10, bug: 20 } }, 'allocation', 'add up to 110 %'],
    [{ pointsPerDay: 0 }, 'pointsPerDay', 'above 0'],
    [{ ownerId: 'GONE' }, 'ownerId', 'Gus has left.'],
  ])('%j are refused under the input', async (fields, field, message) => {
    const { sprint } = await startDesk();
    await expect(sprint(fields)).rejects.toMatchObject({ field, message: expect.stringContaining(message) });
  });

  test('on days off and beside another sprint are taken, and said', async () => {
    const { core, sprint, entered } = await startDesk();
    await sprint({ name: 'First' });
    const second = await sprint({ name: 'Second', startsOn: '2026-03-16', endsOn: '2026-03-27' });
    const fields = { startsOn: '2026-03-07', endsOn: '2026-03-20' };
    const change = { ...entered('DANA'), sprintId: second.id, seen: null, fields };
    expect(await changeSprint(core, change)).toMatchObject({
      kind: 'saved',
      notices: [
        'Sat 7 Mar is no working day of Dev team.',
        'First of Dev team is at the same time, Mon 2 Mar – Fri 13 Mar.',
      ],
    });
  });

  test('are for those who manage the team', async () => {
    const { core, sprint, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const change = { ...entered('LEA'), sprintId, seen: null, fields: { goal: 'Mine' } };
    await expect(changeSprint(core, change)).rejects.toThrow(
      'Only Dana or a workspace admin can change the plan.',
    );
  });
});

describe('which sprint is meant', () => {
  test('is the one that runs, or is asked where several do', async () => {
    const desk = await startDesk();
    const { db, team, sprint, story } = desk;
    const [first, second] = [await sprint({ name: 'Alpha' }), await sprint({ name: 'Beta' })];
    const asked = (name?: string) =>
      requireOpenSprint(db, team, { states: ['running', 'draft'], ...(name && { name }) });
    await expect(asked()).rejects.toThrow(
      'Dev team has 2 sprints that are being planned. Which one do you mean?',
    );
    await story('Connector', { sprintId: second.id });
    await start(desk, second.id);
    expect((await asked()).id).toBe(second.id);
    expect([(await asked('alpha')).id, (await asked('1')).id, (await asked('be')).id]).toEqual([
      ...[first.id, first.id, second.id],
    ]);
    await expect(asked('Gamma')).rejects.toThrow('has no such sprint as “Gamma”');
  });

  test('is none where none is planned', async () => {
    const { db, team } = await startDesk();
    await expect(requireOpenSprint(db, team, { states: ['running', 'published'] })).rejects.toThrow(
      'Dev team has no sprint that is running or published. `/sprint plan` begins one.',
    );
  });
});

describe('a sprint is started', () => {
  test('with dates and stories, by those who manage the team, once', async () => {
    const desk = await startDesk();
    const { core, db, sprint, story } = desk;
    const { id } = await sprint({ endsOn: null });
    await expect(start(desk, id)).rejects.toThrow('has no dates');
    const change = { ...desk.entered('DANA'), sprintId: id, seen: null, fields: { endsOn: '2026-03-13' } };
    await changeSprint(core, change);
    await expect(start(desk, id)).rejects.toThrow('has no stories');
    await story('Connector', { sprintId: id });
    await expect(start(desk, id, 'LEA')).rejects.toThrow(
      'Only Dana or a workspace admin can start the sprint.',
    );
    await core.database.transaction((trx) => publishIn(trx, core, { sprintId: id, by: 'DANA' }));
    await start(desk, id);
    expect(await findSprint(db, id)).toMatchObject({ state: 'running', startedAt: desk.clock.now() });
    await expect(start(desk, id)).rejects.toThrow('Sprint 1 runs already.');
  });

  test('with a story of 13 points only if that is overridden', async () => {
    const desk = await startDesk();
    const { core, sprint, story } = desk;
    const { id: sprintId } = await sprint({ unit: 'points' });
    const { id: storyId, key } = await story('Imported', { sprintId });
    await expect(estimateStory(core, { ...desk.entered('LEA'), storyId, estimate: 13 })).rejects.toThrow(
      'too big',
    );
    const imported = { storyId, estimate: 20, by: 'DANA', cause: 'import' as const };
    await core.database.transaction((trx) => estimateStoryIn(trx, core, imported));
    await expect(start(desk, sprintId)).rejects.toThrow(`${key} must be split first`);
    expect((await start(desk, sprintId, 'DANA', true)).state).toBe('running');
  });

  test('only when those before it are closed, which cannot wait for each other', async () => {
    const desk = await startDesk();
    const { core, db, sprint, story, entered } = desk;
    const [first, second] = [await sprint({ name: 'First' }), await sprint({ name: 'Second' })];
    const wait = (sprintId: string, needs: string[]) =>
      setPrerequisites(core, { ...entered('DANA'), sprintId, needs });
    await wait(second.id, [first.id]);
    await expect(wait(first.id, [second.id])).rejects.toThrow(
      'That closes a circle: First would wait for Second and Second would wait for First.',
    );
    expect((await prerequisitesOf(db, second.id)).map(({ name }) => name)).toEqual(['First']);
    await story('Connector', { sprintId: second.id });
    await expect(start(desk, second.id)).rejects.toThrow('Second cannot start before First is closed.');
    await story('Base', { sprintId: first.id });
    await start(desk, first.id);
    await closeSprint(core, { ...entered('DANA'), sprintId: first.id, decisions: new Map() });
    expect((await start(desk, second.id)).state).toBe('running');
  });
});

describe('a sprint is closed', () => {
  test('and each unfinished story goes where it was decided', async () => {
    const desk = await startDesk();
    const { core, db, sprint, story, entered, clock } = desk;
    const [running, next] = [await sprint({ name: 'March' }), await sprint({ name: 'April' })];
    const sprintId = running.id;
    const assignees = ['LEA'];
    const [done, carried, back, dropped] = [
      await story('Done', { sprintId, assignees }),
      await story('Carried', { sprintId, assignees }),
      await story('Back', { sprintId }),
      await story('Dropped', { sprintId }),
    ];
    await start(desk, sprintId);
    await moveStory(core, { ...entered('LEA'), storyId: done.id, status: 'done' });
    await moveStory(core, { ...entered('LEA'), storyId: carried.id, status: 'testing' });
    await moveStory(core, { ...entered('LEA'), storyId: back.id, status: 'testing' });
    clock.set(new Date('2026-03-13T15:00:00Z'));
    const decisions = new Map<string, Decision>([
      [back.id, 'backlog'],
      [dropped.id, 'drop'],
    ]);
    const seen = await latestPosition(db, 'T1');
    const closed = await closeSprint(core, { ...entered('DANA'), sprintId, decisions });
    expect(closed).toMatchObject({
      next: { id: next.id },
      sprint: { state: 'closed', closedAt: clock.now() },
    });
    const told = [...closed.done, ...closed.carried, ...closed.backInBacklog, ...closed.dropped];
    for (const one of told) expect(await findStory(db, one.id)).toEqual(one);
    expect(told.map(({ title, sprintId: where, status }) => [title, where, status])).toEqual([
      ['Done', sprintId, 'done'],
      ['Carried', next.id, 'testing'],
      ['Back', null, 'backlog'],
      ['Dropped', sprintId, 'dropped'],
    ]);
    const left = (await changesSince(db, sprintId, seen)).filter((event) => event.leftSprintId === sprintId);
    expect(left.map(({ subjectId, became, cause }) => [subjectId, became, cause])).toEqual([
      [carried.id, next.id, 'carried'],
      [back.id, null, 'closed'],
    ]);
    await expect(moveStory(core, { ...entered('LEA'), storyId: done.id, status: 'testing' })).rejects.toThrow(
      'belongs to March, which is closed.',
    );
  });

  test('once; who comes second is told who was first', async () => {
    const desk = await startDesk();
    const { core, sprint, story, entered } = desk;
    const { id: sprintId } = await sprint({ name: 'March' });
    await story('Connector', { sprintId });
    const close = (decisions: Map<string, Decision> = new Map()) =>
      closeSprint(core, { ...entered('DANA'), sprintId, decisions });
    await expect(close()).rejects.toThrow('March does not run, so there is nothing to close.');
    await start(desk, sprintId);
    await close();
    await expect(close()).rejects.toThrow(
      'March was closed already by Dana, today 09:00. Nothing was changed.',
    );
  });

  test('and what should go into a next sprint that is not there is asked back', async () => {
    const desk = await startDesk();
    const { core, db, sprint, story, entered } = desk;
    const { id: sprintId } = await sprint();
    const { id } = await story('Connector', { sprintId });
    await start(desk, sprintId);
    const decisions = new Map<string, Decision>([[id, 'next']]);
    await expect(closeSprint(core, { ...entered('DANA'), sprintId, decisions })).rejects.toThrow(
      'There is no next sprint to take them.',
    );
    expect(await findSprint(db, sprintId)).toMatchObject({ state: 'running' });
  });
});

test('a sprint that is cancelled gives its stories back, and can be planned no more', async () => {
  const { core, db, sprint, story, entered } = await startDesk();
  const { id: sprintId } = await sprint();
  const { id } = await story('Connector', { sprintId });
  const { backInBacklog } = await cancelSprint(core, { ...entered('DANA'), sprintId });
  expect([backInBacklog, await storiesOf(db, sprintId), (await findStory(db, id))?.sprintId]).toEqual([
    ...[1, [], null],
  ]);
  const choose = { ...entered('LEA'), sprintId, add: [id] };
  await expect(chooseStories(core, choose)).rejects.toThrow('is cancelled: its plan stays as it was.');
});
