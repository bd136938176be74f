import { describe, expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam, told } from './team.ts';

async function withTasks() {
  const world = await startTeam();
  await startSprint(world, ['ERP-002 export 5 @lea']);
  const lea = world.as('Lea');
  await lea.types('/sprint edit ERP-002', HERE);
  await lea.presses('More');
  await lea.fills(/Tasks/, 'read the API\nwrite the mapping 2h\n[x] ask Finance');
  await lea.submits();
  return world;
}

describe("a story's card", () => {
  test('is for the one who asked, with everything that can be done', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-002 export 5 @lea must']);
    expect(await asks(world, 'Ola', '/sprint erp-002')).toContain(
      'ERP-002 export\n5 points · Must · Backlog since today 09:00 · Sprint 1\nLea works on it.',
    );
    await world.as('Kim').doesNotSee('Lea works on it.', HERE);
    await world.as('Ola').picks('Status of ERP-002', 'In Progress');
    expect(told(world, 'Ola')).toContain('In Progress since today 09:00');
    await world.as('Ola').presses('Edit');
    await world.as('Ola').seesModal('Who works on it?');
  });

  test('has tasks that are ticked where they stand', async () => {
    const world = await withTasks();
    const lea = world.as('Lea');
    expect(await asks(world, 'Lea', '/sprint ERP-002')).toContain('Tasks: 1 of 3 done');
    await lea.ticks('read the API');
    expect(told(world, 'Lea')).toContain('Tasks: 2 of 3 done');
    await lea.unticks('ask Finance');
    expect(told(world, 'Lea')).toContain('☑ read the API\n☐ write the mapping · 2 h\n☐ ask Finance');
    await lea.presses('History');
    await lea.seesModal('Lea changed the tasks: 1 of 3 done');
  });

  test('does not take back what a colleague ticked meanwhile', async () => {
    const world = await withTasks();
    await asks(world, 'Lea', '/sprint ERP-002');
    await asks(world, 'Ola', '/sprint ERP-002');
    await world.as('Ola').ticks(/write the mapping/);
    await world.as('Lea').ticks('read the API');
    expect(told(world, 'Lea')).toContain('Tasks: 3 of 3 done');
  });

  test('tells its whole history', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-002 export 5 @lea']);
    await asks(world, 'Ola', '/sprint estimate ERP-002 8');
    await world.moveTo('2026-03-03T09:00:00Z');
    await asks(world, 'Lea', '/sprint move ERP-002 wip');
    await asks(world, 'Kim', '/sprint ERP-002');
    await world.as('Kim').presses('History');
    const { text } = await world.as('Kim').seesModal('History of ERP-002');
    expect(text.split('\n').slice(1)).toEqual([
      'today 10:00 Lea moved it from Backlog to In Progress',
      'yesterday 09:00 Ola estimated it: 5 points → 8 points',
      'yesterday 09:00 Dana added it',
    ]);
  });

  test('is not for those outside of the team', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-002 export 5 @lea']);
    const omar = world.as('Omar');
    await omar.types('/sprint ERP-002');
    expect(omar.ephemerals().at(-1)?.text).not.toContain('export');
  });

  test('shows how a key is meant that nobody has', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-002 export 5 @lea']);
    expect(await asks(world, 'Ola', '/sprint ERP-020')).toBe(
      'Dev team has no story “ERP-020”. Did you mean ERP-002?',
    );
    expect(await asks(world, 'Ola', '/sprint what now')).toContain("I don't know");
  });
});
