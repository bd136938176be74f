import { describe, expect, test } from 'vitest';
import { type Course, courseOf } from '../../src/features/progress/index.ts';
import {
  chooseStories,
  closeSprint,
  type Decision,
  estimateStory,
  moveStory,
  reopenSprint,
  splitStory,
  startSprintIn,
  velocityOf,
} from '../../src/features/sprints/index.ts';
import { startDesk } from '../sprints/desk.ts';

/** A sprint that runs with stories of 8, 5 and 3 points, and one of 2 in the backlog. */
async function running() {
  const desk = await startDesk();
  const { core, entered } = desk;
  const sprint = await desk.sprint({ name: 'March' });
  const into = { sprintId: sprint.id };
  const [eight, five, three] = [
    await desk.story('Eight', { estimate: 8, ...into }),
    await desk.story('Five', { estimate: 5, ...into }),
    await desk.story('Three', { estimate: 3, ...into }),
  ];
  const two = await desk.story('Two', { estimate: 2 });
  const start = (id = sprint.id) =>
    core.database.transaction((trx) => startSprintIn(trx, core, { sprintId: id, by: 'DANA' }));
  return {
    ...{ ...desk, sprint, eight, five, three, two, start },
    move: (storyId: string, status: 'done' | 'testing' | 'dropped' | 'backlog') =>
      moveStory(core, { ...entered('LEA'), storyId, status }),
    estimate: (storyId: string, estimate: number) =>
      estimateStory(core, { ...entered('LEA'), storyId, estimate }),
    takeOut: (storyId: string) =>
      chooseStories(core, { ...entered('DANA'), sprintId: sprint.id, remove: [storyId] }),
    take: (storyId: string) =>
      chooseStories(core, { ...entered('DANA'), sprintId: sprint.id, add: [storyId] }),
    split: (storyId: string, ...estimates: number[]) =>
      splitStory(core, {
        ...{ ...entered('LEA'), storyId },
        parts: estimates.map((estimate, at) => ({ title: `Part ${at}`, estimate })),
      }),
    close: (decisions: Array<[string, Decision]> = []) =>
      closeSprint(core, { ...entered('DANA'), sprintId: sprint.id, decisions: new Map(decisions) }),
    reopen: () => reopenSprint(core, { ...entered('DANA'), sprintId: sprint.id }),
    course: () => courseOf(desk.db, sprint),
  };
}

/** 'ERP-002 done 5', for each step. */
function told({ steps }: Course): string[] {
  return steps.map(({ changes }) =>
    changes.map(({ key, kind, amount }) => `${key} ${kind} ${amount}`).join(', '),
  );
}

/** What is left after each step. */
function left({ steps }: Course): number[] {
  return steps.map(({ scope, done }) => scope - done);
}

describe('The course of a sprint', () => {
  test('begins with what stands in it when it is started, done or not; before, with what would', async () => {
    const { move, start, eight, course } = await running();
    expect(await course()).toMatchObject({ committed: 16, doneAtStart: 0, scope: 16, done: 0, steps: [] });
    await move(eight.id, 'done');
    await start();
    expect(await course()).toMatchObject({ committed: 16, doneAtStart: 8, scope: 16, done: 8, steps: [] });
  });

  test('goes on with each story done, set back, and done again', async () => {
    const { start, move, eight, course } = await running();
    await start();
    await move(eight.id, 'testing');
    await move(eight.id, 'done');
    await move(eight.id, 'testing');
    await move(eight.id, 'done');
    expect(told(await course())).toEqual([
      `${eight.key} done 8`,
      `${eight.key} undone -8`,
      `${eight.key} done 8`,
    ]);
    expect(left(await course())).toEqual([8, 16, 8]);
  });

  test('tells what is added, estimated, dropped, moved out and moved back', async () => {
    const { start, estimate, take, takeOut, move, story, sprint, two, three, five, course } = await running();
    await start();
    await take(two.id);
    const late = await story('Late', { sprintId: sprint.id });
    await estimate(late.id, 5);
    await estimate(three.id, 1);
    await move(three.id, 'dropped');
    await takeOut(five.id);
    await take(five.id);
    const went = await course();
    expect(told(went)).toEqual([
      `${two.key} added 2`,
      `${late.key} added 0`,
      `${late.key} re-estimated 5`,
      `${three.key} re-estimated -2`,
      `${three.key} removed -1`,
      `${five.key} removed -5`,
      `${five.key} added 5`,
    ]);
    expect(went.steps.map(({ scope }) => scope)).toEqual([18, 18, 23, 21, 20, 15, 20]);
    expect(went).toMatchObject({ committed: 16, scope: 20, done: 0 });
  });

  test('does not jump when a story is estimated anew, or leaves, after it was done', async () => {
    const { start, move, estimate, takeOut, three, course } = await running();
    await start();
    await move(three.id, 'done');
    await estimate(three.id, 5);
    await takeOut(three.id);
    const went = await course();
    expect(told(went)).toEqual([
      `${three.key} done 3`,
      `${three.key} re-estimated 2, ${three.key} done 2`,
      `${three.key} removed -5, ${three.key} undone -5`,
    ]);
    expect(left(went)).toEqual([13, 13, 13]);
  });

  test('takes a split as one step, by what it made more or less', async () => {
    const { start, split, eight, course } = await running();
    await start();
    const { parts } = await split(eight.id, 5, 3, 2);
    const went = await course();
    expect(told(went)).toEqual([
      [...parts.map(({ key, estimate }) => `${key} split ${estimate}`), `${eight.key} split -8`].join(', '),
    ]);
    expect(went).toMatchObject({ committed: 16, scope: 18 });
  });

  test('ends with the close, which moves what is not done but takes nothing out of it', async () => {
    const { start, move, close, estimate, eight, five, three, course, db, team } = await running();
    await start();
    await move(eight.id, 'done');
    await close([
      [five.id, 'backlog'],
      [three.id, 'drop'],
    ]);
    await estimate(five.id, 3);
    const went = await course();
    expect(told(went)).toEqual([`${eight.key} done 8`]);
    expect(went).toMatchObject({ committed: 16, scope: 16, done: 8 });
    const [velocity] = await velocityOf(db, team.id, 1);
    expect(velocity).toMatchObject({ committed: went.committed, completed: went.done });
  });

  test('goes on as if nothing had been where a close is taken back', async () => {
    const { start, move, close, reopen, eight, five, three, course } = await running();
    await start();
    await close([
      [eight.id, 'backlog'],
      [five.id, 'drop'],
      [three.id, 'backlog'],
    ]);
    await reopen();
    await move(five.id, 'done');
    expect(told(await course())).toEqual([`${five.key} done 5`]);
    await close([[eight.id, 'drop']]);
    expect(await course()).toMatchObject({ committed: 16, scope: 16, done: 5 });
  });

  test('tells what does not come back when a close is taken back', async () => {
    const { start, move, close, reopen, eight, five, three, course } = await running();
    await start();
    await close([
      [eight.id, 'backlog'],
      [five.id, 'backlog'],
      [three.id, 'backlog'],
    ]);
    await move(three.id, 'testing');
    await reopen();
    expect(told(await course())).toEqual([`${three.key} removed -3`]);
    expect(await course()).toMatchObject({ scope: 13 });
  });

  test('keeps the order in which things happened where the clock was set back', async () => {
    const { start, move, eight, five, clock, course } = await running();
    await start();
    clock.set(new Date('2026-03-04T10:00:00Z'));
    await move(eight.id, 'done');
    clock.set(new Date('2026-03-03T10:00:00Z'));
    await move(five.id, 'done');
    expect(told(await course())).toEqual([`${eight.key} done 8`, `${five.key} done 5`]);
  });
});
