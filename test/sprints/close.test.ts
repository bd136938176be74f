import { describe, expect, test } from 'vitest';
import { asks, HERE, refusals, startSprint, startTeam, told } from './team.ts';

describe('a sprint is closed', () => {
  test('and each story that is not done goes where it was decided', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await startSprint(world, [
      'ERP-001 connector 8 @ola',
      'ERP-002 export 5 @lea',
      'ERP-003 guide 3 @lea',
      'ERP-004 prices 2 @ola',
    ]);
    await dana.types('/sprint plan new', HERE);
    await dana.fills('What is it for?', 'Prices');
    await dana.submits();
    await dana.closesModal();
    await asks(world, 'Lea', '/sprint move ERP-001 done');
    await dana.types('/sprint close', HERE);
    await dana.seesModal('3 stories are not done. What becomes of each?');
    await dana.picks(/ERP-003/, 'Back to the backlog');
    await dana.picks(/ERP-004/, 'Drop it');
    await dana.submits();
    await dana.seesModal(
      'Sprint 1 is closed: 8 of 18 points done (44 %). 1 story went to Sprint 2, 1 back to the backlog, 1 dropped.',
    );
    expect(await asks(world, 'Lea', '/sprint ERP-002')).toContain('Backlog since today 09:00 · Sprint 2');
    expect(await asks(world, 'Lea', '/sprint backlog')).toContain('ERP-003 guide');
    expect(await asks(world, 'Lea', '/sprint ERP-004')).toContain('Dropped since today 09:00 · Sprint 1');
  });

  test('without a next one they go back to the backlog; forty and more over several pages', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    const lines = Array.from({ length: 43 }, (_, at) => `ERP-${at + 101} story number ${at + 1} 1 @ola`);
    await startSprint(world, lines);
    await dana.types('/sprint close', HERE);
    await dana.picks(/ERP-101/, 'Drop it');
    await dana.submits();
    await dana.seesModal('Page 2 of 2');
    await dana.picks(/ERP-143/, 'Drop it');
    await dana.presses('Back');
    await dana.seesModal('Page 1 of 2');
    await dana.submits();
    await dana.submits();
    await dana.seesModal('41 stories went back to the backlog, 2 dropped.');
  });

  test('only by those who plan; others are told who can', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-001 connector 8 @ola']);
    expect(await asks(world, 'Lea', '/sprint close')).toMatch(
      /^Only Dana or a workspace admin can close the sprint\./,
    );
  });

  test('once: the second is told who was faster', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await startSprint(world, ['ERP-001 connector 8 @ola']);
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await dana.seesModal('Sprint 1 is closed');
    await dana.closesModal();
    expect(await asks(world, 'Dana', '/sprint close')).toBe(
      'Sprint 1 was closed already by Dana, today 09:00. Nothing was changed. /sprint reopen has it run again.',
    );
  });
});

describe('how a team plans', () => {
  test('is set by those who manage it, and holds from then on', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/sprint settings', HERE);
    await dana.fills('Scale', '1 2 4');
    await dana.fills(/Keys begin with/, 'shop');
    await dana.submits();
    expect(await asks(world, 'Lea', '/sprint add prices 3')).toContain('SHOP-001 prices — 3 points');
    expect(told(world, 'Lea')).toContain('3 is not on this team');
    expect(await asks(world, 'Lea', '/sprint settings')).toContain('Only Dana or a workspace admin can');
  });

  test('in hours takes halves and refuses points', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/sprint settings', HERE);
    await dana.picks(/estimated in/, 'Hours');
    await dana.submits();
    expect(await asks(world, 'Lea', '/sprint add prices 2.5h')).toContain('DEV-001 prices — 2.5 hours');
    expect(await asks(world, 'Lea', '/sprint add taxes 3 SP')).toContain('This team estimates in hours.');
  });

  test('says under the input what does not do', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/sprint settings', HERE);
    await dana.fills('Scale', 'S M L');
    await dana.submits();
    expect(refusals(world, 'Dana')).toBe('Write numbers, smallest first: 1 2 3 5 8.');
    await dana.fills('Scale', '1 2 21');
    await dana.submits();
    expect(refusals(world, 'Dana')).not.toBe('');
    await dana.fills('Scale', '1 2');
    await dana.fills(/Keys begin with/, '12');
    await dana.submits();
    expect(refusals(world, 'Dana')).toContain('ERP');
  });
});
