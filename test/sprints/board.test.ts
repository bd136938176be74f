import { describe, expect, test } from 'vitest';
import { asks, HERE, planSprint, startSprint, startTeam, told } from './team.ts';

describe('the board', () => {
  test('shows its columns with what is in them, and moves the stories of the one who looks', async () => {
    const world = await startTeam();
    await startSprint(world, [
      'ERP-001 connector 8 @dana @ola',
      'ERP-002 export 5 @lea',
      'ERP-003 guide 2 @ola',
    ]);
    await asks(world, 'Ola', '/sprint move ERP-001 wip');
    const board = await asks(world, 'Lea', '/sprint board');
    expect(board).toContain('Sprint 1 · day 1 of 10 · 0 of 15 points done (0 %)');
    expect(board).toMatch(/Backlog · 2 stories, 7 points\nERP-002 export — 5 points, Lea/);
    expect(board).toContain('In Progress · 1 story, 8 points\n• ERP-001 connector — 8 points, Dana and Ola');
    expect(board).toContain('Testing · none');
    await world.as('Lea').picks('Status of ERP-002', 'Done');
    expect(told(world, 'Lea')).toContain('5 of 15 points done (33 %)');
    expect(told(world, 'Lea')).toContain('Done · 1 story, 5 points');
  });

  test('shows one person only, the reader or another', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-001 connector 8 @dana @ola', 'ERP-002 export 5 @lea']);
    expect(await asks(world, 'Lea', '/sprint board mine')).not.toContain('ERP-001');
    await world.as('Lea').picks('Of one person', 'Ola');
    expect(told(world, 'Lea')).toContain('only Ola’s');
    expect(told(world, 'Lea')).not.toContain('ERP-002');
    await world.as('Lea').presses('Everybody’s');
    expect(told(world, 'Lea')).toMatch(/ERP-001[\s\S]*ERP-002|ERP-002[\s\S]*ERP-001/);
  });

  test('folds a long column, and pages it when it is opened', async () => {
    const world = await startTeam();
    const lines = Array.from({ length: 45 }, (_, at) => `ERP-${at + 101} story number ${at + 1} 1 @ola`);
    await startSprint(world, lines);
    expect(await asks(world, 'Lea', '/sprint board')).toContain('Backlog · 45 stories, 45 points');
    expect(told(world, 'Lea')).not.toContain('ERP-106');
    const lea = world.as('Lea');
    await lea.presses('All 45 in Backlog');
    expect(told(world, 'Lea')).toContain('ERP-120');
    expect(told(world, 'Lea')).not.toContain('ERP-121');
    await lea.presses('Next');
    await lea.presses('Next');
    expect(told(world, 'Lea')).toContain('ERP-145');
    expect(told(world, 'Lea')).not.toContain('ERP-140');
    await lea.presses('Whole board');
    expect(told(world, 'Lea')).toContain('In Progress · none');
  });

  test('of a sprint that nobody has begun says how one begins', async () => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', '/sprint board')).toContain(
      '`/sprint plan` begins one.'.replaceAll('`', ''),
    );
    expect(await asks(world, 'Lea', '/sprint')).toContain('/sprint plan begins one: goal and dates');
  });
});

describe('/sprint', () => {
  test('says where the sprint stands, planned and running', async () => {
    const world = await startTeam();
    await planSprint(world, ['ERP-001 connector 8 @dana @ola', 'ERP-002 export 5 @lea']);
    expect(await asks(world, 'Lea', '/sprint')).toContain(
      'Sprint 1 · being planned · Mon 2 Mar – Fri 13 Mar\nGoal: “Orders flow”\n2 stories with 13 points are chosen; there is room for',
    );
    await world.as('Dana').types('/sprint publish', HERE);
    await world.as('Dana').types('/sprint start', HERE);
    await asks(world, 'Lea', '/sprint move ERP-002 done');
    await world.moveTo('2026-03-11T09:00:00Z');
    expect(await asks(world, 'Lea', '/sprint status')).toBe(
      'Sprint 1 · running · Mon 2 Mar – Fri 13 Mar\nGoal: “Orders flow”\nDay 8 of 10 · 5 of 13 points done (38 %)\n' +
        'Backlog 1 (8 points) · In Progress 0 · Code Review 0 · Testing 0 · Done 1 (5 points)',
    );
    await world.as('Lea').presses('My stories');
    expect(told(world, 'Lea')).toBe(
      'No story of a running sprint waits for you. /sprint board shows everybody’s.',
    );
  });

  test('asks which of two that run is meant', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-001 connector 8 @dana']);
    await world.as('Dana').types('/sprint plan new', HERE);
    await world.as('Dana').fills('What is it for?', 'Prices');
    await world.as('Dana').submits();
    await world.as('Dana').closesModal();
    await asks(world, 'Dana', '/sprint add ERP-002 prices 5 @ola');
    await world.as('Dana').types('/sprint publish', HERE);
    await world.as('Dana').types('/sprint start', HERE);
    expect(await asks(world, 'Lea', '/sprint')).toContain('Which one do you mean?');
    await world.as('Lea').presses('Sprint 2');
    expect(told(world, 'Lea')).toContain('Goal: “Prices”');
    expect(await asks(world, 'Lea', '/sprint status Sprint 1')).toContain('Goal: “Orders flow”');
    await asks(world, 'Lea', '/sprint board');
    await world.as('Lea').presses('Sprint 1');
    expect(told(world, 'Lea')).toContain('ERP-001 connector');
  });
});

describe('the backlog', () => {
  test('stands most important first, and is paged', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    for (let at = 1; at <= 30; at += 1)
      await lea.types(`/sprint add ERP-${at} thing number${at} could`, HERE);
    await lea.types('/sprint add ERP-99 first of all 3 must', HERE);
    const first = await asks(world, 'Kim', '/sprint backlog');
    expect(first).toMatch(
      /^Backlog of Dev team: 31 stories, 3 points, 30 not estimated\n• ERP-99 first of all/,
    );
    expect(first).not.toContain('ERP-25 ');
    await world.as('Kim').presses('Next');
    expect(told(world, 'Kim')).toContain('ERP-30 thing number30');
    await world.as('Kim').presses('Back');
    expect(told(world, 'Kim')).toContain('ERP-99');
  });
});
