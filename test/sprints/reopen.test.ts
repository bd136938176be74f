import { describe, expect, test } from 'vitest';
import {
  chooseStories,
  closeSprint,
  type Decision,
  findSprint,
  moveStory,
  reopenSprint,
  setPrerequisites,
  sprintStates,
  startSprintIn,
  storiesById,
  storiesOf,
  velocityOf,
} from '../../src/features/sprints/index.ts';
import { type Desk, startDesk } from './desk.ts';
import { asks, HERE, startSprint, startTeam } from './team.ts';

const start = ({ core }: Desk, sprintId: string) =>
  core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by: 'DANA' }));

const reopen = (desk: Desk, sprintId: string, who = 'DANA') =>
  reopenSprint(desk.core, { ...desk.entered(who), sprintId });

/** March is closed: of its four stories one is done; one goes on in April, one back, one is dropped. */
async function closedMarch() {
  const desk = await startDesk();
  const { core, sprint, story, entered, clock } = desk;
  const [march, april] = [await sprint({ name: 'March' }), await sprint({ name: 'April' })];
  const sprintId = march.id;
  const of = (title: string) => story(title, { sprintId, estimate: 3, assignees: ['LEA'] });
  const stories = {
    done: (await of('Done')).id,
    carried: (await of('Carried')).id,
    back: (await of('Back')).id,
    dropped: (await of('Dropped')).id,
  };
  await start(desk, sprintId);
  const move = (storyId: string, status: 'done' | 'testing' | 'in-progress') =>
    moveStory(core, { ...entered('LEA'), storyId, status });
  await move(stories.done, 'done');
  await move(stories.carried, 'testing');
  await move(stories.back, 'in-progress');
  clock.set(new Date('2026-03-13T15:00:00Z'));
  const close = () => {
    const decisions = new Map<string, Decision>([
      [stories.back, 'backlog'],
      [stories.dropped, 'drop'],
    ]);
    return closeSprint(core, { ...entered('DANA'), sprintId, decisions });
  };
  await close();
  clock.set(new Date('2026-03-13T15:20:00Z'));
  return { ...desk, desk, march, april, stories, move, close };
}

describe('a sprint that is reopened', () => {
  test('runs as before, with the stories where the close found them', async () => {
    const { desk, db, march, stories } = await closedMarch();
    const { back, staying } = await reopen(desk, march.id);
    expect([back.length, staying]).toEqual([3, []]);
    expect(await findSprint(db, march.id)).toMatchObject({
      ...{ state: 'running', closedAt: null, startedAt: new Date('2026-03-02T08:00:00Z') },
    });
    const now = await storiesById(db, Object.values(stories));
    expect(
      Object.entries(stories).map(([name, id]) => [name, now.get(id)?.sprintId, now.get(id)?.status]),
    ).toEqual([
      ['done', march.id, 'done'],
      ['carried', march.id, 'testing'],
      ['back', march.id, 'in-progress'],
      ['dropped', march.id, 'backlog'],
    ]);
  });

  test('leaves where it is what was moved since, or has begun in the next sprint', async () => {
    const { desk, core, db, march, april, stories, entered, move } = await closedMarch();
    await move(stories.back, 'testing');
    await start(desk, april.id);
    const { back, staying } = await reopen(desk, march.id);
    expect(back.map(({ story }) => story.id)).toEqual([stories.dropped]);
    expect(staying.map(({ id }) => id).toSorted()).toEqual([stories.back, stories.carried].toSorted());
    expect((await storiesOf(db, april.id)).map(({ id }) => id)).toEqual([stories.carried]);
    // It can still be taken over by hand.
    await chooseStories(core, { ...entered('LEA'), sprintId: march.id, add: [stories.carried] });
    expect((await storiesOf(db, march.id)).length).toBe(3);
  });

  test('counts once, as it is closed last', async () => {
    const { desk, db, team, march, stories, move, close } = await closedMarch();
    const numbers = async () =>
      (await velocityOf(db, team.id)).map(({ sprint, committed, completed }) => [
        ...[sprint.name, committed, completed],
      ]);
    expect(await numbers()).toEqual([['March', 12, 3]]);
    await reopen(desk, march.id);
    expect(await numbers()).toEqual([]);
    const { closed, pauses } = await sprintStates(db, march.id);
    expect([closed, pauses.length]).toEqual([null, 1]);
    await move(stories.carried, 'done');
    await close();
    expect(await numbers()).toEqual([['March', 12, 6]]);
    await reopen(desk, march.id);
    expect((await storiesOf(db, march.id)).length).toBe(4);
  });

  test('is refused to those who do not plan, once another was closed since, or one that waited has begun', async () => {
    const { desk, core, march, april, entered } = await closedMarch();
    await expect(reopen(desk, march.id, 'LEA')).rejects.toThrow('Only Dana or a workspace admin can reopen');
    const needs = { ...entered('DANA'), sprintId: april.id, needs: [march.id] };
    await setPrerequisites(core, needs);
    await start(desk, april.id);
    await expect(reopen(desk, march.id)).rejects.toThrow(
      'April waited for March to be closed and has begun, so it stays closed.',
    );
    desk.clock.set(new Date('2026-03-20T15:00:00Z'));
    await closeSprint(core, { ...entered('DANA'), sprintId: april.id, decisions: new Map() });
    await expect(reopen(desk, march.id)).rejects.toThrow(
      'Only the sprint that was closed last can be reopened: April.',
    );
    await reopen(desk, april.id);
    await expect(reopen(desk, april.id)).rejects.toThrow('April runs already.');
  });

  test('is refused while another sprint has its name', async () => {
    const { desk, march, sprint } = await closedMarch();
    await sprint({ name: 'March' });
    await expect(reopen(desk, march.id)).rejects.toThrow('There is another sprint called March now.');
  });
});

describe('/sprint reopen', () => {
  test('says what it comes to before it does it', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    expect(await asks(world, 'Dana', '/sprint reopen')).toBe('Dev team has closed no sprint yet.');
    await startSprint(world, ['ERP-001 connector 8 @ola', 'ERP-002 export 5 @lea']);
    await asks(world, 'Lea', '/sprint move ERP-001 testing');
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await dana.closesModal();
    await asks(world, 'Lea', '/sprint move ERP-002 testing');
    expect(await asks(world, 'Lea', '/sprint reopen')).toMatch(/^Only Dana or a workspace admin can reopen/);
    expect(await asks(world, 'Dana', '/sprint reopen Sprint 9')).toContain(
      'closed last can be reopened: Sprint 1',
    );
    await dana.types('/sprint reopen', HERE);
    const { text } = await dana.seesModal('Sprint 1 was closed by Dana, today 09:00. It runs again');
    expect(text).toContain('1 story comes back as the close found it: ERP-001.');
    expect(text).toContain('Moved on since, so ERP-002 (Testing, in the backlog) stays where it is.');
    await dana.submits();
    await dana.seesModal('Sprint 1 runs again.');
    await dana.closesModal();
    expect(await asks(world, 'Lea', '/sprint ERP-001')).toContain('Testing');
    await world.as('Lea').presses('History');
    await world.as('Lea').seesModal('(sprint reopened)');
  });
});
