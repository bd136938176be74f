import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  changeSprint,
  changeStory,
  findSprint,
  findStory,
  historyOf,
  itemsOf,
  latestPosition,
  moveStory,
  removeItem,
} from '../../src/features/sprints/index.ts';
import { startDesk } from './desk.ts';

describe('two people in one form', () => {
  test('each keep what only they changed', async () => {
    const { core, db, sprint, entered } = await startDesk();
    const { id: sprintId } = await sprint({ goal: 'Ship', focus: 'Sync' });
    const seen = await latestPosition(db, 'T1');
    const danas = { goal: 'Ship it', focus: 'Sync' };
    await changeSprint(core, { ...entered('DANA'), sprintId, seen, fields: danas });
    const adas = { goal: 'Ship', focus: 'Export' };
    const answer = await changeSprint(core, { ...entered('ADA'), sprintId, seen, fields: adas });
    expect(answer.kind).toBe('saved');
    expect(await findSprint(db, sprintId)).toMatchObject({ goal: 'Ship it', focus: 'Export' });
  });

  test('who would overwrite another is told, and nothing is written', async () => {
    const { core, db, story, entered, clock } = await startDesk();
    const { id: storyId } = await story('Connector');
    const seen = await latestPosition(db, 'T1');
    await changeStory(core, { ...entered('OLA'), storyId, seen, fields: { title: 'Ola’s', notes: 'hers' } });

    const fields = { title: 'Lea’s', notes: '', epic: 'ERP' };
    const answer = await changeStory(core, { ...entered('LEA'), storyId, seen, fields });
    expect(answer).toEqual({
      kind: 'conflicts',
      conflicts: [{ field: 'title', mine: 'Lea’s', theirs: 'Ola’s', by: 'OLA', at: clock.now() }],
      seen: await latestPosition(db, 'T1'),
    });
    expect(await findStory(db, storyId)).toMatchObject({ title: 'Ola’s', notes: 'hers', epic: '' });

    const again = answer.kind === 'conflicts' ? answer.seen : 0;
    await changeStory(core, {
      ...entered('LEA'),
      storyId,
      seen: again,
      fields: { ...fields, notes: 'hers' },
    });
    expect(await findStory(db, storyId)).toMatchObject({ title: 'Lea’s', notes: 'hers', epic: 'ERP' });
  });

  test('of which one removed what the other edits, tell the other', async () => {
    const { core, db, sprint, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const item = { kind: 'deliverable' as const, text: 'A page', isMet: null };
    const { id: itemId } = await addItem(core, { ...entered('DANA'), sprintId, item });
    const seen = await latestPosition(db, 'T1');
    await removeItem(core, { ...entered('DANA'), itemId });
    const change = { ...entered('DANA'), itemId, item: { ...item, text: 'Two pages' }, seen };
    await expect(changeItem(core, change)).rejects.toThrow('Somebody removed this meanwhile.');
    expect(await itemsOf(db, sprintId)).toEqual([]);
  });
});

describe('a story that two people move', () => {
  test('in the same second has both moves in its history; the last stands, and they are told', async () => {
    const { core, db, sprint, story, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const { id: storyId } = await story('Connector', { sprintId });
    const first = await moveStory(core, { ...entered('OLA'), storyId, status: 'testing' });
    const second = await moveStory(core, { ...entered('LEA'), storyId, status: 'done' });
    expect(first.notices).toEqual([]);
    expect(second.notices).toEqual(['Ola moved DEV-001 to Testing just before you. It is in Done now.']);
    const moves = (await historyOf(db, storyId)).filter(({ field }) => field === 'status');
    expect(moves.map(({ byUserId, became }) => [byUserId, became])).toEqual([
      ['OLA', 'testing'],
      ['LEA', 'done'],
    ]);
    expect(await findStory(db, storyId)).toMatchObject({ status: 'done' });
  });

  test('to the same column is moved once', async () => {
    const { core, db, sprint, story, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const { id: storyId } = await story('Connector', { sprintId });
    await moveStory(core, { ...entered('OLA'), storyId, status: 'done' });
    const second = await moveStory(core, { ...entered('LEA'), storyId, status: 'done' });
    expect(second.notices).toEqual(['Ola moved DEV-001 to Done just before you. It was there already.']);
    expect((await historyOf(db, storyId)).filter(({ field }) => field === 'status')).toHaveLength(1);
  });

  test('an hour apart says nothing of it, unless the second looked before the first', async () => {
    const { core, db, clock, sprint, story, entered } = await startDesk();
    const { id: sprintId } = await sprint();
    const { id: storyId } = await story('Connector', { sprintId });
    const seen = await latestPosition(db, 'T1');
    await moveStory(core, { ...entered('OLA'), storyId, status: 'testing' });
    clock.set(new Date('2026-03-02T09:00:00Z'));
    const looked = await moveStory(core, { ...entered('LEA'), storyId, status: 'done', seen });
    expect(looked.notices).toEqual(['Ola moved DEV-001 to Testing 1 h ago. It is in Done now.']);
    clock.set(new Date('2026-03-02T10:00:00Z'));
    expect((await moveStory(core, { ...entered('OLA'), storyId, status: 'testing' })).notices).toEqual([]);
  });

  test('in no sprint is moved, and that is said', async () => {
    const { core, story, entered } = await startDesk();
    const { id: storyId } = await story('Connector');
    const moved = await moveStory(core, { ...entered('LEA'), storyId, status: 'in-progress' });
    expect(moved.notices).toEqual(['DEV-001 is in no sprint.']);
  });
});
