import { expect, test } from 'vitest';
import { HERE } from './sprint.ts';
import { dailies, startTeam, told } from './team.ts';

test('Whoever manages the team says something to everybody in the daily, changes it, and takes it back', async () => {
  const world = await startTeam();
  await world.moveTo('2026-03-02T10:01:00Z');
  const dana = world.as('Dana');
  await dana.presses('Add a note', HERE);
  await dana.fills('For the daily of Dev team, Mon 2 Mar', 'Demo at 15:00 <!here>\nBring your data.');
  await dana.submits();
  expect(dailies(world)[0]?.text).toContain('\nNote from Dana: Demo at 15:00 <!here>\nBring your data.\n');
  expect(dailies(world)[0]?.spoken).toContain('*Note from Dana:* Demo at');
  expect(dailies(world)[0]?.spoken).not.toContain('<!here>');
  await world.moveTo('2026-03-02T21:00:00Z');
  await dana.presses('Add a note', HERE);
  expect(dana.modal?.text).toContain('Bring your data.');
  await dana.fills('For the daily of Dev team, Mon 2 Mar', 'Demo is tomorrow.');
  await dana.submits();
  expect(dailies(world)[0]?.text).toContain('\nNote from Dana: Demo is tomorrow.\n');
  await dana.presses('Add a note', HERE);
  await dana.fills('For the daily of Dev team, Mon 2 Mar', '');
  await dana.submits();
  expect(dailies(world)[0]?.text).not.toContain('Note from');
  await world.stop();
});

test('Two who manage it have a note each; whoever does not is told who does', async () => {
  const world = await startTeam();
  await world.as('Dana').types('/standup roles', HERE);
  await world.as('Dana').picks('Scrum master', ['Kim']);
  await world.as('Dana').submits();
  await world.as('Dana').closesModal();
  await world.moveTo('2026-03-02T10:01:00Z');
  for (const [name, text, then] of [
    ['Dana', 'Demo at 15:00.', '2026-03-02T10:02:00Z'],
    ['Kim', 'Bring your data.', '2026-03-02T10:03:00Z'],
  ] as const) {
    await world.as(name).presses('Add a note', HERE);
    await world.as(name).fills('For the daily of Dev team, Mon 2 Mar', text);
    await world.as(name).submits();
    await world.moveTo(then);
  }
  expect(dailies(world)[0]?.text).toContain(
    'Note from Dana: Demo at 15:00.\nNote from Kim: Bring your data.\n',
  );
  await world.as('Lea').presses('Add a note', HERE);
  await world
    .as('Lea')
    .sees(
      "Only Dana, Kim or a workspace admin can add a note to the daily. Ask one of them, or write in the daily's thread.",
      HERE,
    );
  expect(told(world, 'Lea').every(({ text }) => !text.includes('Note from'))).toBe(true);
  await world.stop();
});
