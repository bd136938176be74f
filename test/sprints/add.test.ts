import { describe, expect, test } from 'vitest';
import { asks, HERE, planSprint, startSprint, startTeam, told } from './team.ts';

const LONG = 'The export of orders to the warehouse stops after forty minutes '.repeat(8).trim();

describe('a story in one line', () => {
  test('is added with everything that was said of it, in whatever order, and what was read is shown', async () => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', '/sprint add ERP-001 ERP connector framework 8 @dana @ola must')).toBe(
      'Added ERP-001 ERP connector framework — 8 points, Must, Dana and Ola. It is in the backlog.',
    );
    expect(await asks(world, 'Lea', '/sprint add should @ola order export 5 SP @dana #bug')).toBe(
      'Added DEV-001 order export — 5 points, Should, Ola and Dana, bug. It is in the backlog.',
    );
    expect(await asks(world, 'Kim', '/sprint backlog')).toBe(
      'Backlog of Dev team: 2 stories, 13 points\n' +
        '• ERP-001 ERP connector framework — 8 points, Must, Dana and Ola\n' +
        '• DEV-001 order export — 5 points, Should, Ola and Dana',
    );
  });

  test('gets the next key of the team where it has none', async () => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', '/sprint add order export')).toContain(
      'DEV-001 order export — not estimated',
    );
    expect(await asks(world, 'Lea', '/sprint add dev 7 prices 3')).toContain('DEV-7 prices — 3 points');
    expect(await asks(world, 'Lea', '/sprint add taxes 3')).toContain('DEV-008 taxes — 3 points');
  });

  test('goes into the sprint that is being planned', async () => {
    const world = await startTeam();
    await planSprint(world, []);
    expect(await asks(world, 'Lea', '/sprint add order export 5')).toContain('It is in Sprint 1.');
  });

  test('waits in the backlog while a sprint runs, until somebody says that the sprint grows', async () => {
    const world = await startTeam();
    await startSprint(world, ['ERP-001 connector 8 @ola']);
    expect(await asks(world, 'Lea', '/sprint add ERP-002 login fails 2 @lea')).toContain(
      'It is in the backlog.',
    );
    await world.as('Lea').presses('Add to Sprint 1');
    expect(told(world, 'Lea')).toContain('2 points · Backlog since today 09:00 · Sprint 1');
    expect(await asks(world, 'Lea', '/sprint')).toContain('0 of 10 points done');
  });

  test('can be put right at once, and another one follows', async () => {
    const world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint add ordr export 5', HERE);
    await lea.presses('Edit');
    await lea.fills('What is it about?', 'order export');
    await lea.submits();
    expect(lea.modal).toBeNull();
    await lea.presses('Add another');
    await lea.fills('What is it about?', 'prices');
    await lea.submits();
    await lea.seesModal('Added DEV-002 prices — not estimated. It is in the backlog.');
    expect(await asks(world, 'Lea', '/sprint DEV-001')).toContain('DEV-001 order export\n5 points');
  });

  test('is added once, however often Slack delivers it', async () => {
    const world = await startTeam();
    world.slack.faults.onEnvelope('slash_commands', { kind: 'duplicate' });
    await world.as('Lea').types('/sprint add order export 5', HERE);
    world.slack.faults.clear();
    expect(await asks(world, 'Lea', '/sprint backlog')).toContain('1 story, 5 points');
  });
});

describe('a line that cannot be taken as it is', () => {
  test.each([
    ['8.5', 'Points are whole numbers. Write 1, 2, 3, 5 or 8. Nothing was added.'],
    ['?', '“?” is no estimate. Write 1, 2, 3, 5 or 8. Nothing was added.'],
    ['XL', '“XL” is no estimate. Write 1, 2, 3, 5 or 8. Nothing was added.'],
    ['−3', 'An estimate cannot be below 0. Write 1, 2, 3, 5 or 8. Nothing was added.'],
    ['3h', 'This team estimates in points. Write 1, 2, 3, 5 or 8. Nothing was added.'],
    ['21', '21 is too big for one story: split it into parts of up to 12 points. Nothing was added.'],
  ])('says what is possible for %s, and the form keeps the rest', async (estimate, says) => {
    const world = await startTeam();
    const lea = world.as('Lea');
    expect(await asks(world, 'Lea', `/sprint add ERP-004 order export ${estimate} @ola must`)).toBe(says);
    await lea.presses('Open the form');
    await lea.fills(/Points/, '5');
    await lea.submits();
    await lea.seesModal('Added ERP-004 order export — 5 points, Must, Ola.');
  });

  test('takes an estimate off the scale, and says so', async () => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', '/sprint add order export 6')).toBe(
      'Added DEV-001 order export — 6 points. It is in the backlog.\n' +
        '6 is not on this team’s scale (1, 2, 3, 5, 8). I took it all the same.'.replace('’', "'"),
    );
  });

  test('says whose key it is', async () => {
    const world = await startTeam();
    await asks(world, 'Lea', '/sprint add ERP-001 connector 8');
    expect(await asks(world, 'Ola', '/sprint add erp 001 prices 3')).toBe(
      'ERP-001 is taken: “connector”. /sprint ERP-001 shows it. Nothing was added.',
    );
    await world.as('Ola').presses('Open the form');
    await world.as('Ola').fills('Key', '');
    await world.as('Ola').submits();
    await world.as('Ola').seesModal('prices — 3 points');
  });

  test.each([
    ['rex', 'Rex has left: the account is deactivated. Choose somebody else. Nothing was added.'],
    ['buildbot', 'Buildbot is an app. Choose a person. Nothing was added.'],
  ])('does not give a story to @%s', async (name, says) => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', `/sprint add order export 5 @${name}`)).toBe(says);
  });

  test('says who is not in the team, and takes them', async () => {
    const world = await startTeam();
    const answer = await asks(world, 'Lea', '/sprint add order export 5 @omar');
    expect(answer).toContain('Added DEV-001 order export — 5 points, Omar.');
    expect(answer).toContain('Omar is not in Dev team’s channel.');
  });

  test('keeps a title of five hundred characters whole, in the notes', async () => {
    const world = await startTeam();
    const answer = await asks(world, 'Lea', `/sprint add ERP-001 ${LONG} 5`);
    expect(answer).toContain('The title was long: it is shortened, and stands whole in the notes.');
    expect(await asks(world, 'Lea', '/sprint ERP-001')).toContain(LONG);
  });

  test('needs to say what it is about', async () => {
    const world = await startTeam();
    expect(await asks(world, 'Lea', '/sprint add ERP-001 8')).toContain('Say what the story is about, too');
    expect(await asks(world, 'Lea', '/sprint backlog')).toContain('is empty');
  });

  test('comes from somebody of the team', async () => {
    const world = await startTeam();
    const omar = world.as('Omar');
    await omar.types('/sprint add order export 5');
    expect(omar.ephemerals().at(-1)?.text).toContain('No team here yet.');
  });
});
