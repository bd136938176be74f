import { describe, expect, test } from 'vitest';
import {
  addDependency,
  addStory,
  backlogOf,
  changeStory,
  dependenciesOf,
  dependentsOf,
  historyOf,
  requireStory,
  searchBacklog,
  setDependencies,
  setTasks,
  settingsOf,
  splitStory,
  storiesOf,
  tasksOf,
} from '../../src/features/sprints/index.ts';
import { startDesk } from './desk.ts';

describe('a story', () => {
  test('without a key gets the next one of the team', async () => {
    const { story } = await startDesk();
    const keys = [await story('Connector'), await story('Export', { key: 'erp-7' }), await story('Import')];
    expect(keys.map(({ key }) => key)).toEqual(['DEV-001', 'ERP-7', 'DEV-002']);
  });

  test('is found by its key in any case, with # or spaces, with or without zeros', async () => {
    const { db, team, story } = await startDesk();
    const { id } = await story('Connector', { key: 'ERP-001' });
    for (const typed of ['ERP-001', 'erp 001', '#erp-1', ' Erp001 ']) {
      expect((await requireStory(db, team, typed)).id).toBe(id);
    }
  });

  test('that is not there is asked back with what is near', async () => {
    const { db, team, story } = await startDesk();
    await story('Connector', { key: 'ERP-001' });
    await expect(requireStory(db, team, 'ERB-001')).rejects.toThrow('Did you mean ERP-001?');
    await expect(requireStory(db, team, 'nothing')).rejects.toThrow('`/sprint backlog` shows what there is.');
  });

  test('cannot have the key of another, and is told whose it is', async () => {
    const { story } = await startDesk();
    await story('Connector', { key: 'ERP-001' });
    await expect(story('Export', { key: 'erp 001' })).rejects.toMatchObject({
      message: 'ERP-001 is taken: “Connector”. `/sprint ERP-001` shows it.',
      field: 'key',
    });
  });

  test.each([
    [{ assignees: ['GONE'] }, 'Gus has left: the account is deactivated. Choose somebody else.', 'assignees'],
    [{ assignees: ['BOT'] }, 'Botty is an app. Choose a person.', 'assignees'],
    [{ estimate: 13 }, '13 is too big for one story: split it into parts of up to 12 points.', 'estimate'],
    [{ estimate: 2.5 }, 'Points are whole numbers. Write 1, 2, 3, 5 or 8.', 'estimate'],
    [{ key: 'X' }, '“X” is no key. A key is letters, a dash and a number: ERP-001.', 'key'],
  ])('with %j is refused under its input', async (fields, message, field) => {
    const { story, db, team } = await startDesk();
    await expect(story('Connector', fields)).rejects.toMatchObject({ message, field });
    expect(await backlogOf(db, await settingsOf(db, team.id), team.id)).toEqual([]);
  });

  test('off the scale, or for somebody from elsewhere, is taken and says so', async () => {
    const { core, team, entered } = await startDesk();
    const story = { teamId: team.id, title: 'Connector', estimate: 4, assignees: ['PAT', 'LEA'] };
    const { notices } = await addStory(core, { ...entered('LEA'), story });
    expect(notices).toEqual([
      "4 is not on this team's scale (1, 2, 3, 5, 8). I took it all the same.",
      'Pat is not in Dev team’s channel.',
    ]);
  });

  test('is changed only by those in the team', async () => {
    const { core, story, entered } = await startDesk();
    const { id: storyId } = await story('Connector');
    const change = { ...entered('PAT'), storyId, fields: { title: 'Mine' }, seen: null };
    await expect(changeStory(core, change)).rejects.toThrow('Only those in Dev team can change its stories.');
  });

  test('that comes in twice is added once', async () => {
    const { core, db, team, entered } = await startDesk();
    const deed = { ...entered('LEA'), story: { teamId: team.id, title: 'Connector' } };
    await addStory(core, deed);
    await expect(addStory(core, deed)).rejects.toThrow('That was done already.');
    expect(await backlogOf(db, await settingsOf(db, team.id), team.id)).toHaveLength(1);
  });

  test('is searched by each word of its key and title', async () => {
    const { db, team, story } = await startDesk();
    await story('ERP connector', { key: 'ERP-001' });
    await story('Export of erp-001', { priority: 'must' });
    await story('Nothing');
    const found = async (text: string) =>
      (await searchBacklog(db, team.id, text, 10)).map(({ title }) => title);
    expect(await found('conn ERP')).toEqual(['ERP connector']);
    expect(await found('erp-001')).toEqual(['ERP connector', 'Export of erp-001']);
    expect(await searchBacklog(db, team.id, '', 2)).toHaveLength(2);
  });

  test('is found in the backlog, however many more important ones stand in a sprint', async () => {
    const { db, team, sprint, story } = await startDesk();
    const { id: sprintId } = await sprint();
    for (let count = 0; count < 3; count++) await story('Export', { sprintId, priority: 'must' });
    const { id } = await story('Export', { priority: 'could' });
    expect((await searchBacklog(db, team.id, 'export', 3)).map((one) => one.id)).toEqual([id]);
  });
});

describe('what hangs on a story', () => {
  test('tasks of the same title stay what they are, and done', async () => {
    const { core, db, story, entered } = await startDesk();
    const { id: storyId } = await story('Connector');
    const first = [
      { title: 'Test', hours: 2, isDone: true },
      { title: 'Write', hours: null },
    ];
    const kept = await setTasks(core, { ...entered('LEA'), storyId, tasks: first });
    const second = [
      { title: 'Read', hours: 1 },
      { title: 'Test', hours: 3 },
    ];
    await setTasks(core, { ...entered('LEA'), storyId, tasks: second });
    expect(await tasksOf(db, [storyId])).toMatchObject([
      { title: 'Read', isDone: false },
      { id: kept[0]?.id, title: 'Test', hours: 3, isDone: true },
    ]);
  });

  test('dependencies in a circle are refused, naming the circle', async () => {
    const { core, story, entered } = await startDesk();
    const [a, b, c] = [await story('A'), await story('B'), await story('C')];
    const need = (storyId: string, needsStoryId: string) =>
      addDependency(core, { ...entered('LEA'), storyId, needsStoryId });
    await need(a.id, b.id);
    await need(b.id, c.id);
    await expect(need(c.id, a.id)).rejects.toThrow(
      'That closes a circle: DEV-003 would need DEV-001, DEV-001 would need DEV-002 and DEV-002 would need DEV-003. Nothing was changed.',
    );
    await expect(need(a.id, a.id)).rejects.toThrow('DEV-001 cannot need itself.');
  });

  test('what it is split into stands where it stood, needs what it needed and is needed in its place', async () => {
    const { core, db, sprint, story, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const base = await story('Base');
    const big = await story('Big', {
      key: 'ERP-4',
      sprintId,
      priority: 'must',
      assignees: ['LEA'],
      estimate: 8,
    });
    const after = await story('After');
    const need = (storyId: string, needs: string[]) =>
      setDependencies(core, { ...entered('LEA'), storyId, needs });
    await need(big.id, [base.id]);
    await need(after.id, [big.id]);

    const parts = [
      { title: 'Read', estimate: 5 },
      { title: 'Write', estimate: 3 },
    ];
    const split = await splitStory(core, { ...entered('LEA'), storyId: big.id, parts });
    expect(split.parent.status).toBe('dropped');
    const same = { sprintId, priority: 'must', assignees: ['LEA'], parentId: big.id };
    expect(await storiesOf(db, sprintId)).toMatchObject([
      { key: 'ERP-005', title: 'Read', ...same },
      { key: 'ERP-006', title: 'Write', ...same },
    ]);
    const ids = split.parts.map((part) => part.id);
    expect((await dependentsOf(db, base.id)).map(({ id }) => id)).toEqual(ids);
    const needed = (await dependenciesOf(db, [after.id])).map((one) => one.needsStoryId);
    expect(needed.toSorted()).toEqual(ids.toSorted());
    const dropped = (await historyOf(db, big.id)).at(-1);
    expect(dropped).toMatchObject({ field: 'status', became: 'dropped', cause: 'split', byUserId: 'LEA' });
  });

  test.each([
    [[{ title: 'One', estimate: 5 }], 'Write at least two parts, a line for each.'],
    [
      [
        { title: 'One', estimate: 5 },
        { title: 'Two', estimate: 13 },
      ],
      '13 is too big for one story: split it into parts of up to 12 points.',
    ],
  ])('a split into %j is refused', async (parts, message) => {
    const { core, story, entered } = await startDesk();
    const { id: storyId } = await story('Big');
    await expect(splitStory(core, { ...entered('LEA'), storyId, parts })).rejects.toMatchObject({
      ...{ message, field: 'parts' },
    });
  });
});
