import { describe, expect, test } from 'vitest';
import { averageOf, completionOf, isOverTarget } from '../../src/features/progress/rules/index.ts';
import {
  chooseStories,
  closeSprint,
  estimateStory,
  moveStory,
  reopenSprint,
  type Sprint,
  type StoryType,
  startSprintIn,
  type Velocity,
  velocityOf,
} from '../../src/features/sprints/index.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';
import { asks, HERE, startSprint, startTeam } from '../sprints/team.ts';

/** A sprint of stories with these estimates, which runs. */
async function running(desk: Desk, estimates: readonly number[], type: StoryType = 'feature') {
  const { id: sprintId } = await desk.sprint({ name: `Sprint of ${estimates.join('+')}` });
  const stories: string[] = [];
  for (const estimate of estimates) {
    stories.push((await desk.story(`Worth ${estimate}`, { sprintId, estimate, type })).id);
  }
  await desk.core.database.transaction((trx) => startSprintIn(trx, desk.core, { sprintId, by: 'DANA' }));
  return { sprintId, stories };
}

const done = (desk: Desk, storyId = '') =>
  moveStory(desk.core, { ...desk.entered('LEA'), storyId, status: 'done' });

const close = ({ core, entered }: Desk, sprintId: string) =>
  closeSprint(core, { ...entered('DANA'), sprintId, decisions: new Map() });

/** Of the last sprint: committed and completed. */
async function lastOf({ db, team }: Desk): Promise<[number, number] | undefined> {
  const [last] = await velocityOf(db, team.id, 1);
  return last && [last.committed, last.completed];
}

describe('the velocity of a sprint, by hand', () => {
  test('is what was done of what stood in it at its close, against what stood in it at its start', async () => {
    const desk = await startDesk();
    const { sprintId, stories } = await running(desk, [8, 5, 3]);
    await done(desk, stories[0]);
    await done(desk, stories[2]);
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([16, 11]);
  });

  test('counts a story by its estimate at the close, also one that grew after it was done', async () => {
    const desk = await startDesk();
    const { sprintId, stories } = await running(desk, [8, 5]);
    await done(desk, stories[1]);
    await estimateStory(desk.core, { ...desk.entered('LEA'), storyId: stories[1] ?? '', estimate: 8 });
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([13, 8]);
  });

  test('counts a story once that was taken out and came back', async () => {
    const desk = await startDesk();
    const { core, entered } = desk;
    const { sprintId, stories } = await running(desk, [8, 5]);
    const [first = ''] = stories;
    await chooseStories(core, { ...entered('LEA'), sprintId, remove: [first] });
    await chooseStories(core, { ...entered('LEA'), sprintId, add: [first] });
    await done(desk, first);
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([13, 8]);
  });

  test('not what was set back, and what came in only as completed', async () => {
    const desk = await startDesk();
    const { core, entered } = desk;
    const { sprintId, stories } = await running(desk, [8, 5]);
    await done(desk, stories[0]);
    await moveStory(core, { ...entered('LEA'), storyId: stories[0] ?? '', status: 'testing' });
    const late = await desk.story('Late', { estimate: 3, sprintId });
    await done(desk, late.id);
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([13, 3]);
  });

  test('is that of its last close where it was reopened', async () => {
    const desk = await startDesk();
    const { sprintId, stories } = await running(desk, [8, 5]);
    await done(desk, stories[0]);
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([13, 8]);
    await reopenSprint(desk.core, { ...desk.entered('DANA'), sprintId });
    expect(await lastOf(desk)).toBeUndefined();
    await done(desk, stories[1]);
    await close(desk, sprintId);
    expect(await lastOf(desk)).toEqual([13, 13]);
  });
});

describe('the average', () => {
  const types = { feature: 0, performance: 0, debt: 0, bug: 0 };
  const of = (completed: number, unit: Sprint['unit'] = 'points', bugs = 0): Velocity => ({
    sprint: { unit } as Sprint,
    ...{ committed: 40, completed, byType: { ...types, feature: completed - bugs, bug: bugs } },
  });

  // The newest first.
  test.each<[string, Velocity[], number | undefined, number | undefined]>([
    ['of none', [], undefined, undefined],
    ['of one', [of(34)], 34, 1],
    ['of two', [of(34), of(29)], 31.5, 2],
    ['of three: (34 + 29 + 30) ÷ 3', [of(34), of(29), of(30)], 31, 3],
    ['of four leaves out the oldest', [of(34), of(29), of(30), of(100)], 31, 3],
    ['counts a sprint in which nothing was done', [of(0), of(30), of(30)], 20, 3],
    ['leaves out those in another unit', [of(34), of(200, 'hours'), of(30)], 32, 2],
  ])('%s', (_name, velocities, completed, sprints) => {
    const average = averageOf(velocities, 'points');
    expect([average?.completed, average?.sprints]).toEqual([completed, sprints]);
  });

  test('by type is that of each', () => {
    const average = averageOf([of(34, 'points', 4), of(29, 'points', 5), of(30, 'points', 6)], 'points');
    expect(average?.byType).toEqual({ ...types, feature: 26, bug: 5 });
  });
});

test.each([
  [40, 36, 0.9, false],
  [30, 27, 0.9, false],
  [1000, 901, 0.901, true],
  [0.3, 0.27, 0.9, false],
  [40, 44, 1.1, true],
  [0, 5, null, false],
])('of %d committed %d completed is %s; over 90 %%: %s', (committed, completed, share, isOver) => {
  const completion = completionOf({ committed, done: completed });
  if (share === null) expect(completion).toBeNull();
  else expect(completion).toBeCloseTo(share, 9);
  expect(completion !== null && isOverTarget(completion)).toBe(isOver);
});

test('/sprint velocity tells the last sprints at once, and sends the picture', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  expect(await asks(world, 'Lea', '/sprint velocity')).toContain('Dev team has closed no sprint yet');
  await startSprint(world, ['ERP-001 connector 8 @ola', 'ERP-002 export 5 @lea #bug']);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await dana.types('/sprint close', HERE);
  await dana.submits();
  await dana.closesModal();
  expect(await asks(world, 'Lea', '/sprint velocity')).toBe(
    [
      'Velocity of Dev team: 8 points in the only sprint so far',
      '• Sprint 1: 8 of 13 points completed (62 %)',
      'The picture comes by direct message.',
    ].join('\n'),
  );
  await world.moveTo('2026-03-02T08:01:00Z');
  expect(world.as('Lea').dm().at(-1)?.text).toContain('[picture:');
});

test('/sprint velocity takes how many, and says how many it can', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  for (let count = 1; count <= 9; count++) {
    await startSprint(world, [`ERP-${count} work ${count % 5 || 8} @ola`]);
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await dana.closesModal();
  }
  const usual = await asks(world, 'Lea', '/sprint velocity');
  expect(usual).toContain('• Sprint 2:');
  expect(usual).not.toContain('• Sprint 1:');
  const all = await asks(world, 'Lea', '/sprint velocity last 12');
  expect(all).toContain('• Sprint 1: 0 of 1 point completed');
  expect(all).toContain('The picture of the last 8 comes by direct message.');
  expect(await asks(world, 'Lea', '/sprint velocity 1')).not.toContain('• Sprint 8:');
  expect(await asks(world, 'Lea', '/sprint velocity 0')).toBe(
    '/sprint velocity shows the last 8 sprints, /sprint velocity 12 the last 12; up to 26.',
  );
  expect(await asks(world, 'Lea', '/sprint velocity of Ola')).toContain('shows the last 8 sprints');
});
