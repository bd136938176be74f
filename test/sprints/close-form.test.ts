import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { carries } from './carried.ts';
import { asks, HERE, startSprint, startTeam } from './team.ts';

const LINES = ['ERP-001 connector 8 @ola', 'ERP-002 export 5 @lea', 'ERP-003 guide 3 @lea'];

/** A sprint that runs with two criteria, a deliverable and a metric; Dana has its form before her. */
async function closing(lines: readonly string[] = LINES): Promise<World> {
  const world = await startTeam();
  await startSprint(world, lines);
  await carries(world, [
    ['Add a success criterion', 'Ten orders a day'],
    ['Add an acceptance criterion', 'No order arrives twice'],
    ['Add a deliverable', 'The guide'],
    ['Add a metric', 'Orders a day', { baseline: '40', target: '120' }],
  ]);
  await world.as('Dana').types('/sprint close', HERE);
  return world;
}

describe('closing a sprint asks', () => {
  test('first what it came to, then what becomes of what is left', async () => {
    const world = await closing();
    const dana = world.as('Dana');
    const { text } = await dana.seesModal('What did it come to? 3 stories are not done: that comes next.');
    expect(text).toContain('It was 40. The target is 120.');
    await dana.ticks('Ten orders a day');
    await dana.fills(/Orders a day: what did it come to/, '97');
    await dana.submits();
    await dana.seesModal('3 stories are not done. What becomes of each?');
    await dana.submits();
    await dana.seesModal(
      'Sprint 1 is closed: 0 of 16 points done (0 %). 1 of 1 success criterion is met. 3 stories went back to the backlog.',
    );
  });

  test('nothing twice: what was entered stays on its page, be the form left or turned', async () => {
    const world = await closing();
    const dana = world.as('Dana');
    await dana.ticks('Ten orders a day');
    await dana.fills(/what did it come to/, '97');
    await dana.submits();
    await dana.picks(/ERP-003/, 'Drop it');
    await dana.presses('Back');
    expect((await dana.seesModal('97')).text).toContain('☑ Ten orders a day');
    await dana.unticks('Ten orders a day');
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint close', HERE);
    const { text } = await dana.seesModal('97');
    expect(text).toContain('☐ Ten orders a day');
    await dana.submits();
    await dana.submits();
    await dana.seesModal('2 stories went back to the backlog, 1 dropped.');
  });

  test('again where somebody changed what it asks about, and keeps what was entered', async () => {
    const world = await closing();
    const dana = world.as('Dana');
    await dana.ticks('Ten orders a day');
    await dana.submits();
    await dana.picks(/ERP-003/, 'Drop it');
    await world.as('Lea').types('/sprint add ERP-009 late change 2', HERE);
    await world.as('Lea').presses(/Sprint 1/);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await dana.submits();
    const { text } = await dana.seesModal('Nothing is closed yet. While you were here, ERP-009 is not done');
    expect(text).not.toContain('ERP-001');
    expect(await asks(world, 'Lea', '/sprint status')).toContain('running');
    await dana.picks(/ERP-009/, 'Drop it');
    await dana.submits();
    await dana.seesModal('8 of 18 points done (44 %)');
    await dana.seesModal('1 story went back to the backlog, 2 dropped.');
  });

  test('nothing of a story that is done meanwhile', async () => {
    const world = await closing(['ERP-001 connector 8 @ola']);
    const dana = world.as('Dana');
    await dana.submits();
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await dana.submits();
    await dana.seesModal('Sprint 1 is closed: 8 of 8 points done (100 %). 0 of 1 success criterion is met.');
  });

  test('only for a yes where nothing is planned in it', async () => {
    const world = await startTeam();
    const dana = world.as('Dana');
    await startSprint(world, ['ERP-001 connector 8 @ola']);
    await asks(world, 'Dana', '/sprint move ERP-001 dropped');
    await dana.types('/sprint close', HERE);
    await dana.seesModal('Nothing is left to decide.');
    await dana.submits();
    await dana.seesModal('Sprint 1 is closed: 0 of 0 points done.');
  });

  test('whoever comes second is told who was first', async () => {
    const world = await closing();
    const [dana, ada] = [world.as('Dana'), world.as('Lea')];
    await dana.types('/standup roles', HERE);
    await dana.picks('Team lead', ['Dana', 'Lea']);
    await dana.submits();
    await dana.types('/sprint close', HERE);
    await ada.types('/sprint close', HERE);
    await ada.submits();
    await ada.submits();
    await ada.seesModal('Sprint 1 is closed');
    await dana.submits();
    await dana.seesModal('Sprint 1 was closed already by Lea, today 09:00. Nothing was changed.');
  });

  test('for nothing that comes after the close: once it is reopened, what was said at the close stands', async () => {
    const world = await closing();
    const [dana, lea] = [world.as('Dana'), world.as('Lea')];
    await dana.types('/standup roles', HERE);
    await dana.picks('Team lead', ['Dana', 'Lea']);
    await dana.submits();
    await dana.types('/sprint close', HERE);
    await lea.types('/sprint close', HERE);
    await lea.ticks('Ten orders a day');
    await lea.fills(/what did it come to/, '97');
    await lea.submits();
    await lea.submits();
    await lea.seesModal('Sprint 1 is closed');
    await dana.submits();
    await dana.seesModal('was closed already by Lea');
    await dana.closesModal();
    await dana.types('/sprint reopen', HERE);
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint close', HERE);
    expect((await dana.seesModal('97')).text).toContain('☑ Ten orders a day');
  });
});
