import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, startSprint } from './sprint.ts';
import { dailies, told } from './team.ts';

const THREE = [
  'ERP-001 Connector framework 8 @lea must',
  'ERP-002 Order sync 5 @lea @ola must',
  'ERP-003 Order export 3 @lea should',
];
const EIGHT = Array.from({ length: 8 }, (_, at) => `ERP-00${at + 1} Story number ${at + 1} 2 @lea`);

/** What is in which column, as the board tells it to Kim. */
async function columns(world: World): Promise<string> {
  await world.as('Kim').types('/sprint board', HERE);
  return world.as('Kim').ephemerals().at(-1)?.text ?? '';
}

describe('The stories in an answer', () => {
  test('are moved by sending it, with who and when, and told in the daily’s thread', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'In Progress');
    await lea.picks('ERP-003 Order export', 'Code Review');
    await lea.submits();
    await lea.sees('Moved ERP-001 to In Progress and ERP-003 to Code Review.', { in: 'dm' });
    expect(await columns(world)).toMatch(/In Progress.*\n.*ERP-001/);

    await lea.types('/sprint ERP-001', HERE);
    await lea.presses('History');
    expect(lea.modal?.text ?? lea.ephemerals().at(-1)?.text).toMatch(/Lea.*In Progress/s);

    await world.moveTo('2026-03-02T10:01:00Z');
    const [daily] = dailies(world);
    const [full] = daily ? lea.thread(daily) : [];
    expect(full?.text).toContain(
      'Board\n• ERP-001 Connector framework: Backlog → In Progress\n• ERP-003 Order export: Backlog → Code Review',
    );
  });

  test('stay as they are where nothing was chosen, whoever moved them meanwhile', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await world.as('Ola').types('/sprint move ERP-002 testing', HERE);
    await lea.fills('Today', 'the connector');
    await lea.submits();
    await lea.doesNotSee('Moved', { in: 'dm' });
    expect(await columns(world)).toMatch(/Testing.*\n.*ERP-002/);
  });

  test('moved by two at once: what is sent last stands, and it is said who was faster', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await world.as('Ola').types('/sprint move ERP-002 testing', HERE);
    await lea.picks('ERP-002 Order sync', 'Done');
    await lea.submits();
    await lea.sees(
      'Moved ERP-002 to Done.\nOla had moved ERP-002 to Testing while you were writing. What you chose stands now.',
      { in: 'dm' },
    );
    expect(await columns(world)).toMatch(/Done.*\n.*ERP-002/);
  });

  test('moved by oneself meanwhile overtake nobody', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.types('/sprint move ERP-002 testing', HERE);
    await lea.picks('ERP-002 Order sync', 'Done');
    await lea.submits();
    await lea.sees('Moved ERP-002 to Done.', { in: 'dm' });
    await lea.doesNotSee('while you were writing', { in: 'dm' });
  });

  test('sent twice are moved once', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'Done');
    world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
    await lea.submits();
    await lea.types('/sprint ERP-001', HERE);
    await lea.presses('History');
    const history = lea.modal?.text ?? lea.ephemerals().at(-1)?.text ?? '';
    expect(history.match(/Done/g)).toHaveLength(1);
  });

  test('are answer enough', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'In Progress');
    await lea.submits();
    expect(lea.modal).toBeNull();
    await lea.sees('Sent.', { in: 'dm' });
  });

  test('are five, and the rest behind a button; what was written and chosen stays', async () => {
    const world = await startSprint(EIGHT);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).toContain('ERP-005');
    expect(lea.modal?.text).not.toContain('ERP-006');
    await lea.fills('Today', 'a bit of each');
    await lea.picks('ERP-002 Story number 2', 'Testing');
    await lea.presses('Show 3 more stories');
    expect(lea.modal?.text).toContain('a bit of each');
    await lea.picks('ERP-008 Story number 8', 'Done');
    await lea.submits();
    await lea.sees('Moved ERP-002 to Testing and ERP-008 to Done.', { in: 'dm' });
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text).toContain('Lea a bit of each');
  });

  test('are put back by an edit, and told as they ended', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'Done');
    await lea.submits();
    await lea.presses('Edit', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'Testing');
    await lea.submits();
    await lea.sees('Moved ERP-001 to Testing.', { in: 'dm' });
    expect(told(world, 'Lea').at(-1)?.text).not.toContain('Done');
  });

  test('are in nobody’s way who has none', async () => {
    const world = await startSprint(THREE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const kim = world.as('Kim');
    await kim.presses('Answer', { in: 'dm' });
    expect(kim.modal?.text).not.toContain('ERP');
    expect(kim.modal?.text).not.toContain('more');
  });
});
