import { describe, expect, test } from 'vitest';
import { HERE, startSprint } from '../standups/sprint.ts';
import type { World } from '../support/world.ts';

const STORIES = [1, 2, 3, 4, 5].map((number) => `ERP-00${number} Story ${number} 8 @lea must`);

async function startWith(stakeholders: string[], stories = STORIES): Promise<World> {
  const world = await startSprint(stories);
  const dana = world.as('Dana');
  await dana.types('/standup roles', HERE);
  await dana.picks('Stakeholder', stakeholders);
  await dana.submits();
  return world;
}

/** What somebody was told of a sprint that is red. */
function reds(world: World, name: string) {
  return world
    .as(name)
    .dm()
    .filter(({ text }) => text.startsWith('🔴 Sprint 1 of Dev team'));
}

function move(world: World, key: string, to: string): Promise<void> {
  return world.as('Lea').types(`/sprint move ${key} ${to}`, HERE);
}

describe('Turning red', () => {
  test('is told to each stakeholder, once, with the reason and what the plan says to do', async () => {
    const world = await startWith(['Kim', 'Priya']);
    await world.as('Lea').types('/blocker staging DB refuses connections ERP-002', HERE);
    await world.moveTo('2026-03-04T10:01:00Z');
    // Day 3 of 10: 8 of 40 by the plan, none done: 20 %, which is yellow.
    expect(reds(world, 'Kim')).toEqual([]);
    await world.moveTo('2026-03-05T10:00:00Z');
    const [told] = reds(world, 'Kim');
    expect(told?.at.toISOString()).toBe('2026-03-05T10:00:00.000Z');
    expect(told?.text).toContain(
      '🔴 Sprint 1 of Dev team is 30 % behind on day 4 of 10: 0 of 40 points done, plan was 12.\n' +
        'Why: ERP-002 waits for #1 staging DB refuses connections; nothing has moved for 2 working days.',
    );
    await world.as('Kim').presses('Show health', { in: 'dm' });
    await world.as('Kim').sees('By the plan 12 of the 40 points committed would be done.', { in: 'dm' });
    await world.moveTo('2026-03-09T12:00:00Z');
    for (const name of ['Kim', 'Priya']) expect(reds(world, name)).toHaveLength(1);
    for (const name of ['Dana', 'Lea', 'Ola']) expect(reds(world, name)).toEqual([]);
  });

  test('is told again only after a day that did not end red', async () => {
    const world = await startWith(['Kim']);
    await world.moveTo('2026-03-05T10:01:00Z');
    await move(world, 'ERP-001', 'done');
    await world.moveTo('2026-03-05T11:00:00Z');
    await move(world, 'ERP-001', 'testing');
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(reds(world, 'Kim')).toHaveLength(1);
    await move(world, 'ERP-001', 'done');
    await world.moveTo('2026-03-06T10:01:00Z');
    await move(world, 'ERP-001', 'testing');
    await world.moveTo('2026-03-06T10:02:00Z');
    expect(reds(world, 'Kim')).toHaveLength(2);
  });

  test('waits for the hours of whoever is told, and is called off where it is over by then', async () => {
    const world = await startWith(['Noor', 'Kim']);
    await world.moveTo('2026-03-05T16:59:00Z');
    expect([reds(world, 'Kim').length, reds(world, 'Noor').length]).toEqual([1, 0]);
    expect((await world.app.upcoming()).map(({ words }) => words)).toContain(
      'Tell Noor that Sprint 1 is red',
    );
    await world.moveTo('2026-03-05T17:00:00Z');
    expect(reds(world, 'Noor')).toHaveLength(1);

    const other = await startWith(['Noor', 'Kim']);
    await other.moveTo('2026-03-05T16:00:00Z');
    for (const key of ['ERP-001', 'ERP-002']) await move(other, key, 'done');
    await other.moveTo('2026-03-05T16:01:00Z');
    expect((await other.app.upcoming()).filter(({ words }) => words.includes('is red'))).toEqual([]);
    await other.moveTo('2026-03-05T20:00:00Z');
    expect([reds(other, 'Kim').length, reds(other, 'Noor').length]).toEqual([1, 0]);
  });

  test('is told to whoever it was called off for, where it is red again in the same turn; to nobody twice', async () => {
    const world = await startWith(['Noor', 'Kim']);
    await world.moveTo('2026-03-05T16:00:00Z');
    for (const key of ['ERP-001', 'ERP-002']) await move(world, key, 'done');
    await world.moveTo('2026-03-05T17:30:00Z');
    expect([reds(world, 'Kim').length, reds(world, 'Noor').length]).toEqual([1, 0]);
    for (const key of ['ERP-001', 'ERP-002']) await move(world, key, 'testing');
    await world.moveTo('2026-03-05T17:31:00Z');
    expect([reds(world, 'Kim').length, reds(world, 'Noor').length]).toEqual([1, 1]);
    await world.moveTo('2026-03-06T20:00:00Z');
    expect([reds(world, 'Kim').length, reds(world, 'Noor').length]).toEqual([1, 1]);
  });

  test('is told to the others where a stakeholder is away, and to the product manager where all are', async () => {
    const world = await startWith(['Kim', 'Ola']);
    await world.as('Kim').types('/standup away 2026-03-02 to 2026-03-10', HERE);
    await world.moveTo('2026-03-05T10:01:00Z');
    expect(reds(world, 'Ola')).toHaveLength(1);
    expect(reds(world, 'Ola')[0]?.text).not.toContain('away');
    await world.moveTo('2026-03-11T10:01:00Z');
    expect(reds(world, 'Kim')).toEqual([]);

    const alone = await startWith(['Kim']);
    await alone.as('Kim').types('/standup away 2026-03-02 to 2026-03-10', HERE);
    await alone.moveTo('2026-03-05T10:01:00Z');
    expect(reds(alone, 'Priya')[0]?.text).toContain('Kim is away, so you are told.');
  });

  test('goes the way of a role that nobody holds', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-05T10:01:00Z');
    expect(reds(world, 'Priya')).toHaveLength(1);
  });
});

test('What waits to be told is none of the open blockers that a new policy may hold for', async () => {
  const world = await startWith(['Noor']);
  await world.moveTo('2026-03-05T12:00:00Z');
  const dana = world.as('Dana');
  await dana.types('/blocker policy', HERE);
  await dana.seesModal();
  expect(dana.modal?.text).not.toContain('open, too');
  await dana.submits();
  await world.moveTo('2026-03-05T17:00:00Z');
  expect(reds(world, 'Noor')).toHaveLength(1);
});

describe('A critical blocker', () => {
  test('of a goal story is red at once, whatever is done, until it is resolved', async () => {
    const world = await startWith(['Kim']);
    const dana = world.as('Dana');
    await dana.types('/sprint edit ERP-002', HERE);
    await dana.presses('More');
    await dana.ticks(/goal/i);
    await dana.submits();
    await world.moveTo('2026-03-02T09:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/blocker production is down ERP-002', HERE);
    await world.moveTo('2026-03-02T09:05:00Z');
    expect(reds(world, 'Kim')).toEqual([]);
    await lea.types('/blocker critical 1', HERE);
    await world.moveTo('2026-03-02T09:06:00Z');
    expect(reds(world, 'Kim')[0]?.text).toContain(
      'is on plan on day 1 of 10: 0 of 40 points done, plan was 0.\nWhy: ERP-002 waits for #1 production is down, which is critical.',
    );
    await lea.types('/blocker resolve 1 restarted it', HERE);
    await lea.types('/sprint health', HERE);
    await lea.sees('🟢 0 of 40 points done, on plan', HERE);
  });

  test('of another story is none of it', async () => {
    const world = await startWith(['Kim']);
    await world.moveTo('2026-03-02T09:00:00Z');
    await world.as('Lea').types('/blocker production is down ERP-002', HERE);
    await world.as('Lea').types('/blocker critical 1', HERE);
    await world.moveTo('2026-03-02T10:30:00Z');
    expect(reds(world, 'Kim')).toEqual([]);
  });
});
