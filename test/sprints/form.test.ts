import { describe, expect, test } from 'vitest';
import { asks, HERE, refusals, startTeam, told } from './team.ts';

describe('the form of a story', () => {
  test('asks little, and keeps what was typed when more is asked', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint add', HERE);
    await lea.fills('What is it about?', 'order export');
    await lea.fills(/Points/, '5');
    await lea.picks(/Who works on it/, ['Lea', 'Ola']);
    await lea.presses('More');
    await lea.picks('Type', 'Bug');
    await lea.fills(/Tasks/, 'read the API\nwrite the mapping 2h');
    await lea.fills(/Needs first/, 'erp-1');
    await lea.fills(/Acceptance criteria/, 'An order is there within a minute');
    await lea.fills(/Paths/, 'src/erp/**');
    await lea.fills(/Reach/, '500');
    await lea.picks(/Impact/, '2 · high');
    await lea.fills(/Confidence/, '80 %');
    await lea.fills(/Effort/, '2');
    await lea.submits();
    await lea.seesModal('Added DEV-001 order export — 5 points, Lea and Ola, bug.');
    await lea.closesModal();
    const card = await asks(world, 'Ola', '/sprint dev-001');
    expect(card).toContain('5 points · Bug · RICE 400 · Backlog');
    expect(card).toContain('• An order is there within a minute');
    expect(card).toContain('Needs first: ERP-001 connector (Backlog).');
    expect(card).toContain('Owns src/erp/**');
    expect(card).toContain('☐ read the API\n☐ write the mapping · 2 h');
    expect(await asks(world, 'Ola', '/sprint ERP-001')).toContain(
      'Waiting for it: DEV-001 order export (Backlog).',
    );
  });

  test('says under each input what needs another look, and loses nothing', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint add', HERE);
    await lea.fills('What is it about?', 'order export');
    await lea.fills(/Points/, 'XL');
    await lea.fills('Key', 'no key');
    await lea.submits();
    expect(refusals(world, 'Lea')).toBe(
      '“XL” is no estimate. Write 1, 2, 3, 5 or 8. A key is letters, a hyphen and a number: ERP-001.',
    );
    await lea.fills(/Points/, '3');
    await lea.fills('Key', 'erp 9');
    await lea.submits();
    await lea.seesModal('Added ERP-9 order export — 3 points.');
  });

  test('takes the four numbers of RICE or none', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint add', HERE);
    await lea.fills('What is it about?', 'order export');
    await lea.presses('More');
    await lea.fills(/Reach/, 'many');
    await lea.submits();
    expect(refusals(world, 'Lea')).toContain('RICE takes all four numbers or none.');
    expect(refusals(world, 'Lea')).toContain('Choose how much it helps each of them.');
  });

  test('refuses a circle and names it', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await asks(world, 'Lea', '/sprint add ERP-002 export 5');
    for (const [key, needs] of [
      ['ERP-001', 'ERP-002'],
      ['ERP-002', 'ERP-001'],
    ]) {
      await lea.types(`/sprint edit ${key}`, HERE);
      await lea.presses('More');
      await lea.fills(/Needs first/, `${needs}`);
      await lea.submits();
    }
    expect(refusals(world, 'Lea')).toBe(
      'That closes a circle: ERP-002 would need ERP-001 and ERP-001 would need ERP-002. Nothing was changed.',
    );
  });

  test('says when a story that it needs is not there', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.presses('More');
    await lea.fills(/Needs first/, 'ERP-002');
    await lea.submits();
    expect(refusals(world, 'Lea')).toBe('Dev team has no story “ERP-002”. Did you mean ERP-001?');
  });

  test('keeps the notes where they were not shown', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.presses('More');
    await lea.fills(/Notes/, 'see the old one');
    await lea.submits();
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.fills('What is it about?', 'connector framework');
    await lea.submits();
    expect(await asks(world, 'Lea', '/sprint ERP-001')).toContain('see the old one');
    const long = 'connector framework for everything that we send '.repeat(6).trim();
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.fills('What is it about?', long);
    await lea.submits();
    await lea.seesModal('The title was long');
    const card = await asks(world, 'Kim', '/sprint ERP-001');
    expect(card).toContain(long);
    expect(card).toContain('see the old one');
  });
});

describe('two who write at the same time', () => {
  test('neither overwrites the other, and the second decides', async () => {
    const world = await startTeam();
    const [lea, ola] = [world.as('Lea'), world.as('Ola')];
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint edit ERP-001', HERE);
    await ola.types('/sprint edit ERP-001', HERE);
    await ola.fills('What is it about?', 'connector for orders');
    await ola.fills(/Points/, '5');
    await ola.submits();
    await lea.fills('What is it about?', 'connector framework');
    await lea.submits();
    const { text } = await lea.seesModal(
      'Ola changed the title to “connector for orders” while you were writing. Yours is still in the field: press Save to replace theirs.',
    );
    expect(text).toMatch(/connector framework[\s\S]*Points\n5\n/);
    await lea.fills(/Points/, 'XL');
    await lea.submits();
    expect(refusals(world, 'Lea')).toContain('“XL” is no estimate.');
    await lea.fills(/Points/, '5');
    expect(await asks(world, 'Kim', '/sprint ERP-001')).toContain('ERP-001 connector for orders\n5 points');
    await lea.submits();
    expect(lea.modal).toBeNull();
    expect(await asks(world, 'Kim', '/sprint ERP-001')).toContain('ERP-001 connector framework\n5 points');
  });

  test('what one of them left alone stays as the other made it', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint edit ERP-001', HERE);
    await asks(world, 'Ola', '/sprint estimate ERP-001 3');
    await lea.picks(/Priority/, 'Must');
    await lea.submits();
    expect(lea.modal).toBeNull();
    expect(told(world, 'Ola')).toBe('ERP-001 connector: 3 points; it was 8 points.');
    expect(await asks(world, 'Ola', '/sprint ERP-001')).toContain('3 points · Must');
  });

  test('a task that a colleague ticks meanwhile stays ticked', async () => {
    const world = await startTeam();
    const [lea, ola] = [world.as('Lea'), world.as('Ola')];
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.presses('More');
    await lea.fills(/Tasks/, 'read the API\nask Finance');
    await lea.submits();
    await lea.types('/sprint edit ERP-001', HERE);
    await lea.presses('More');
    await asks(world, 'Ola', '/sprint ERP-001');
    await ola.ticks('read the API');
    await lea.fills(/Notes/, 'see the old one');
    await lea.submits();
    expect(lea.modal).toBeNull();
    expect(await asks(world, 'Kim', '/sprint ERP-001')).toContain('☑ read the API\n☐ ask Finance');
  });

  test('tasks that both wrote are asked about; what both need is added up', async () => {
    const world = await startTeam();
    const [lea, ola] = [world.as('Lea'), world.as('Ola')];
    for (const line of ['ERP-001 connector', 'ERP-002 export', 'ERP-003 guide']) {
      await asks(world, 'Lea', `/sprint add ${line}`);
    }
    for (const person of [lea, ola]) {
      await person.types('/sprint edit ERP-001', HERE);
      await person.presses('More');
    }
    await ola.fills(/Tasks/, 'read the API');
    await ola.fills(/Needs first/, 'ERP-002');
    await ola.submits();
    await lea.fills(/Tasks/, 'ask Finance');
    await lea.fills(/Needs first/, 'ERP-003');
    await lea.submits();
    await lea.seesModal('Ola changed the tasks to “read the API” while you were writing.');
    await lea.fills(/Needs first/, 'ERP-002, ERP-003');
    await lea.submits();
    const card = await asks(world, 'Kim', '/sprint ERP-001');
    expect(card).toContain('Needs first: ERP-002 export (Backlog), ERP-003 guide (Backlog).');
    expect(card).toContain('☐ ask Finance');
    expect(card).not.toContain('read the API');
  });
});
