import { describe, expect, test } from 'vitest';
import { asks, HERE, startSprint, startTeam, told } from './team.ts';

async function running() {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 connector 8 @dana @ola', 'ERP-002 export 5 @lea']);
  return world;
}

describe('a story is moved', () => {
  test.each([
    ['ERP-001 wip', 'In Progress'],
    ['erp-001 in progress', 'In Progress'],
    ['erp 1 to in review', 'Code Review'],
    ['ERP-001 CR', 'Code Review'],
    ['ERP-001 qa', 'Testing'],
    ['testing ERP-001', 'Testing'],
    ['ERP-001 to testing', 'Testing'],
    ['ERP-001 drop', 'Dropped'],
    ['"ERP-001" qa', 'Testing'],
  ])('with /sprint move %s', async (typed, column) => {
    const world = await running();
    expect(await asks(world, 'Ola', `/sprint move ${typed}`)).toBe(`ERP-001 connector: Backlog → ${column}.`);
  });

  test('with words that say nothing, it stays and the columns are named', async () => {
    const world = await running();
    expect(await asks(world, 'Ola', '/sprint move ERP-001 nowhere')).toBe(
      'I know no column “nowhere”. The columns are Backlog, In Progress, Code Review, Testing, Done and Dropped. Nothing was moved.',
    );
    expect(await asks(world, 'Ola', '/sprint move')).toContain('Say which story, by its key');
    expect(await asks(world, 'Ola', '/sprint move ERP-010 done')).toContain('Did you mean ERP-001?');
    expect(await asks(world, 'Ola', '/sprint move ERP-001')).toContain('Backlog since today 09:00');
    expect(await asks(world, 'Ola', '/sprint “ERP-001”')).toContain('Backlog since today 09:00');
  });

  test('and back again', async () => {
    const world = await running();
    await asks(world, 'Ola', '/sprint move ERP-001 testing');
    await world.as('Ola').presses('Undo');
    expect(told(world, 'Ola')).toBe('ERP-001 is in Backlog again.');
  });

  test('not back where somebody has moved it on', async () => {
    const world = await running();
    await asks(world, 'Ola', '/sprint move ERP-001 testing');
    await asks(world, 'Dana', '/sprint move ERP-001 review');
    await world.as('Ola').presses('Undo');
    expect(told(world, 'Ola')).toBe(
      'ERP-001 was moved on meanwhile: it is in Code Review. Nothing was changed.',
    );
  });

  test('by two in the same second: both are kept, and the second is told who was faster', async () => {
    const world = await running();
    await asks(world, 'Dana', '/sprint move ERP-001 testing');
    expect(await asks(world, 'Ola', '/sprint move ERP-001 in review')).toBe(
      'ERP-001 connector: Testing → Code Review.\n' +
        'Dana moved ERP-001 to Testing just before you. It is in Code Review now.',
    );
    await asks(world, 'Ola', '/sprint ERP-001');
    await world.as('Ola').presses('History');
    const { text } = await world.as('Ola').seesModal('History of ERP-001');
    expect(text).toContain('Ola moved it from Testing to Code Review');
    expect(text).toContain('Dana moved it from Backlog to Testing');
  });

  test('once, however often Slack delivers it', async () => {
    const world = await running();
    world.slack.faults.onEnvelope('slash_commands', { kind: 'duplicate' });
    await world.as('Lea').types('/sprint move ERP-002 wip', HERE);
    world.slack.faults.clear();
    await asks(world, 'Lea', '/sprint ERP-002');
    await world.as('Lea').presses('History');
    const { text } = await world.as('Lea').seesModal();
    expect(text.match(/moved it/g)).toHaveLength(1);
  });
});

describe('a story that is done', () => {
  test('says once what done means, and can be taken back', async () => {
    const world = await running();
    const [dana, lea] = [world.as('Dana'), world.as('Lea')];
    await dana.types('/sprint settings', HERE);
    await dana.fills(/Definition of done/, 'Reviewed by a colleague\nTests are green');
    await dana.submits();
    expect(await asks(world, 'Lea', '/sprint move ERP-002 done')).toBe(
      '✅ ERP-002 export is done.\nDone means:\n☐ Reviewed by a colleague\n☐ Tests are green',
    );
    expect(await asks(world, 'Ola', '/sprint move ERP-002 done')).toBe(
      'ERP-002 export is in Done. Lea moved ERP-002 to Done just before you. It was there already.',
    );
    await lea.presses('Not done yet');
    expect(told(world, 'Lea')).toBe('ERP-002 is in Backlog again.');
  });

  test('asks nothing where nothing says what done means', async () => {
    const world = await running();
    expect(await asks(world, 'Lea', '/sprint move ERP-002 done')).toBe('✅ ERP-002 export is done.');
    expect(await asks(world, 'Lea', '/sprint')).toContain('5 of 13 points done (38 %)');
  });
});
