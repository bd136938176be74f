import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, startSprint } from './sprint.ts';
import { answer, dailies, told } from './team.ts';

const STORIES = ['ERP-001 Connector framework 8 @lea must', 'ERP-002 Order sync 5 @lea @ola must'];

/** Lea says what she means to do, as the labels of the days and her words. */
async function plans(world: World, who: string, days: Record<string, string>): Promise<void> {
  const person = world.as(who);
  await person.types('/sprint days', HERE);
  for (const [day, text] of Object.entries(days)) await person.fills(day, text);
  await person.submits();
}

describe('The prompt in a sprint', () => {
  test('says which day of it it is, what the plan says and what is in progress', async () => {
    const world = await startSprint(STORIES);
    await plans(world, 'Lea', { 'Tue 3 Mar': 'ERP-002 sync' });
    await world.as('Lea').types('/sprint move ERP-001 in progress', HERE);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    const [first] = told(world, 'Lea').slice(-1);
    expect(first?.text).toContain('Dev team standup · Mon 2 Mar · day 1 of 10\n');
    expect(first?.text).toContain('is anything in the way? In progress: ERP-001.');
    expect(first?.buttons).toEqual(['Answer', 'Skip today', "I'm away"]);
    await answer(world, 'Lea', { Today: 'the connector' });
    await world.moveTo('2026-03-03T08:00:00Z');
    await lea.sees(
      'Tue 3 Mar · day 2 of 10\nYou planned: the connector. The plan for the day: ERP-002 sync. In progress: ERP-001.',
      { in: 'dm' },
    );
  });

  test('is answered as planned with the plan of the day, known or not what was planned before', async () => {
    const world = await startSprint(STORIES);
    await plans(world, 'Lea', { 'Mon 2 Mar': 'ERP-001 connector', 'Tue 3 Mar': 'ERP-002 sync' });
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Same as planned', { in: 'dm' });
    await lea.sees('Today: “ERP-001 connector”', { in: 'dm' });
    await world.moveTo('2026-03-03T08:00:00Z');
    await lea.presses('Same as planned', { in: 'dm' });
    await lea.sees('Done: “ERP-001 connector”\nToday: “ERP-002 sync”', { in: 'dm' });
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(dailies(world).at(-1)?.text).toContain('Lea ERP-002 sync');
  });
});

describe('The answer in a sprint', () => {
  test('begins with the plan of its day, without what is carried over anyway', async () => {
    const world = await startSprint(STORIES);
    await plans(world, 'Lea', { 'Mon 2 Mar': 'ERP-001 connector', 'Tue 3 Mar': 'ERP-001 Connector' });
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).toContain('ERP-001 connector');
    expect(lea.modal?.text).toContain('From the plan of the sprint.');
    await lea.submits();
    await world.moveTo('2026-03-03T08:00:00Z');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).not.toContain('From the plan of the sprint.');
  });

  test('given early takes the plan of the day it is for', async () => {
    const world = await startSprint(STORIES);
    await plans(world, 'Lea', { 'Mon 2 Mar': 'ERP-001 connector', 'Tue 3 Mar': 'ERP-002 sync' });
    await world.moveTo('2026-03-02T17:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/standup early', HERE);
    await lea.seesModal('You answer early, for Tue 3 Mar.');
    expect(lea.modal?.text).toContain('ERP-002 sync');
    expect(lea.modal?.text).not.toContain('ERP-001 connector');
  });

  test('ticks what was moved to done since the last one, and says what else was moved', async () => {
    const world = await startSprint([...STORIES, 'ERP-003 Order export 3 @lea should']);
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'erp-001, then lunch\nreview' });
    const lea = world.as('Lea');
    await lea.types('/sprint move ERP-001 done', HERE);
    await lea.types('/sprint move ERP-002 code review', HERE);
    await lea.types('/sprint move ERP-003 testing', HERE);
    await lea.types('/sprint move ERP-003 backlog', HERE);
    await world.as('Ola').types('/sprint move ERP-003 in progress', HERE);
    await world.moveTo('2026-03-03T08:00:00Z');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).toContain('☑ erp-001, then lunch');
    expect(lea.modal?.text).toContain('☐ review');
    expect(lea.modal?.text).toContain('ERP-002 Order sync: Code Review');
    expect(lea.modal?.text).not.toContain('ERP-003 Order export: ');
    await lea.submits();
    await world.moveTo('2026-03-03T10:01:00Z');
    const daily = dailies(world).at(-1);
    const [full] = daily ? lea.thread(daily) : [];
    expect(full?.text).toContain('✅ erp-001, then lunch\n• ERP-002 Order sync: Code Review');

    await world.moveTo('2026-03-04T08:00:00Z');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).not.toContain('Order sync: Code Review');
  });

  test('does not say again what it moved itself', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.picks('ERP-001 Connector framework', 'Testing');
    await lea.submits();
    await lea.presses('Edit', { in: 'dm' });
    await lea.picks('ERP-002 Order sync', 'Testing');
    await lea.submits();
    await world.moveTo('2026-03-03T08:00:00Z');
    await lea.presses('Answer', { in: 'dm' });
    expect(lea.modal?.text).not.toContain(': Testing');
  });
});

describe('The daily in a sprint', () => {
  test('says its day and points, as they are until the day is over', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text).toMatch(
      /^Dev team · Mon 2 Mar · day 1 of 10 — .*\n🟢 0 of 13 points done, on plan\n/,
    );
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-02T10:02:00Z');
    expect(dailies(world)[0]?.text).toContain('\n🟢 8 of 13 points done (62 %), 62 % ahead\n');
    await world.moveTo('2026-03-03T08:00:00Z');
    await world.as('Lea').types('/sprint move ERP-002 done', HERE);
    await world.as('Ola').presses('Answer late', { in: 'dm' });
    await world.as('Ola').fills('Today', 'what I did on Monday');
    await world.as('Ola').submits();
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(dailies(world)[0]?.text).toContain('Ola what I did on Monday (late)');
    expect(dailies(world)[0]?.text).toContain('\n🟢 8 of 13 points done (62 %), 62 % ahead\n');
    expect(dailies(world)[0]?.buttons).toContain('Board');
    expect(dailies(world)[1]?.text).toContain('day 2 of 10');
    expect(dailies(world)[1]?.text).toContain('\n🟢 13 of 13 points done (100 %), 90 % ahead\n');
  });
});
