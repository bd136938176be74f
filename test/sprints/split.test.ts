import { describe, expect, test } from 'vitest';
import { asks, HERE, refusals, startTeam, told } from './team.ts';

const PARTS = 'Its parts, a line each';

describe('a story of 13 points', () => {
  test('is split where it was typed, and the parts keep the story', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint add ERP-001 order export 13 @lea must', HERE);
    await lea.presses('Split it');
    await lea.fills(PARTS, 'Read the orders 5\nWrite the orders 8');
    await lea.submits();
    await lea.seesModal(
      'ERP-001 order export is split into 2:\n' +
        '• ERP-002 Read the orders — 5 points, Must, Lea\n' +
        '• ERP-003 Write the orders — 8 points, Must, Lea',
    );
    await lea.closesModal();
    expect(await asks(world, 'Ola', '/sprint ERP-002')).toContain('Part of ERP-001 order export.');
    expect(await asks(world, 'Ola', '/sprint ERP-001')).toContain(
      'Split into: ERP-002 Read the orders (Backlog), ERP-003 Write the orders (Backlog).',
    );
    expect(await asks(world, 'Ola', '/sprint backlog')).toContain('2 stories, 13 points');
  });

  test('is split in its form, where nothing typed is lost', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint add', HERE);
    await lea.fills('What is it about?', 'order export');
    await lea.fills(/Points/, '13');
    await lea.picks(/Priority/, 'Must');
    await lea.submits();
    await lea.seesModal('13 is too big for one story: split it into parts of up to 12 points.');
    await lea.presses('Split it');
    await lea.fills(PARTS, 'Read 5\nWrite 13');
    await lea.submits();
    expect(refusals(world, 'Lea')).toContain('“Write”: 13 is too big for one story');
    await lea.fills(PARTS, 'Read 5\nWrite 8');
    await lea.submits();
    await lea.seesModal('DEV-001 order export is split into 2:');
    await lea.seesModal('DEV-003 Write — 8 points, Must');
  });

  test('is not taken as an estimate, and can be split from there', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 order export');
    expect(await asks(world, 'Lea', '/sprint estimate ERP-001 13')).toBe(
      '13 is too big for one story: split it into parts of up to 12 points. ERP-001 is as it was.',
    );
    await lea.presses('Split it');
    await lea.fills(PARTS, 'Read');
    await lea.submits();
    expect(refusals(world, 'Lea')).toBe('Write at least two parts, a line each.');
    await lea.fills(PARTS, 'Read\nWrite');
    await lea.submits();
    await lea.seesModal('ERP-002 Read — not estimated');
  });
});

describe('an estimate', () => {
  test('is written down and taken back by command', async () => {
    const world = await startTeam();
    await asks(world, 'Lea', '/sprint add ERP-001 order export');
    expect(await asks(world, 'Lea', '/sprint estimate erp 1 5 points')).toBe(
      'ERP-001 order export: 5 points.',
    );
    expect(await asks(world, 'Ola', '/sprint estimate ERP-001 6')).toContain(
      '6 points; it was 5 points.\n6 is not on this team',
    );
    expect(await asks(world, 'Ola', '/sprint estimate ERP-001 none')).toBe(
      'ERP-001 order export: not estimated; it was 6 points.',
    );
    expect(await asks(world, 'Ola', '/sprint estimate ERP-001')).toContain(
      'Write the estimate behind the key',
    );
    expect(await asks(world, 'Ola', '/sprint estimate ERP-001 XL')).toContain('“XL” is no estimate.');
    expect(told(world, 'Ola')).toContain('Write 1, 2, 3, 5 or 8.');
  });
});
