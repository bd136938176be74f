import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, startSprint } from './sprint.ts';
import { answer, told } from './team.ts';

const STORIES = [
  'ERP-001 Connector framework 8 @lea must',
  'ERP-002 Order sync 5 @ola must',
  'ERP-003 Order export 3 @ola should',
];

/** A sprint in which Ola's stories wait for Lea's. */
async function startWaiting(
  needs: Record<string, string> = { 'ERP-002': 'ERP-001' },
  more: readonly string[] = [],
): Promise<World> {
  const world = await startSprint([...STORIES, ...more]);
  const dana = world.as('Dana');
  for (const [key, needed] of Object.entries(needs)) {
    await dana.types(`/sprint edit ${key}`, HERE);
    await dana.presses('More');
    await dana.fills('Needs first', needed);
    await dana.submits();
  }
  return world;
}

/** What Ola was told of stories that hers wait for. */
function news(world: World): string[] {
  return told(world, 'Ola')
    .map(({ text }) => text)
    .filter((text) => /is done|is open again/.test(text));
}

describe('A finished story is told to who waits for it', () => {
  test('in the prompt, where that is still ahead that day', async () => {
    const world = await startWaiting();
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-02T07:59:00Z');
    expect(news(world)).toEqual([]);
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Ola').sees('✅ ERP-001 Connector framework is done: ERP-002 can go on.', { in: 'dm' });
    await world.moveTo('2026-03-03T07:00:00Z');
    expect(told(world, 'Ola').filter(({ text }) => text.includes('can go on'))).toHaveLength(0);
  });

  test('in a message once the prompt of the day is answered; not to who finished it', async () => {
    const world = await startWaiting();
    await onTuesday(world);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T08:05:00Z');
    expect(news(world)).toEqual(['✅ ERP-001 Connector framework is done: ERP-002 can go on.']);
    expect(told(world, 'Lea').some(({ text }) => text.includes('can go on'))).toBe(false);
    await world.as('Lea').types('/sprint move ERP-001 testing', HERE);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T15:00:00Z');
    expect(news(world)).toHaveLength(1);
  });

  test('in their hours', async () => {
    const world = await startWaiting();
    await onTuesday(world);
    await world.moveTo('2026-03-03T19:00:00Z');
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T20:00:00Z');
    expect(await world.app.upcoming()).toContainEqual({
      at: new Date('2026-03-04T08:00:00Z'),
      words: 'Tell Ola that ERP-001 is done',
      team: 'Dev team',
    });
    await world.moveTo('2026-03-04T07:59:00Z');
    expect(news(world)).toEqual([]);
    await world.moveTo('2026-03-04T08:00:00Z');
    expect(news(world)).toEqual([expect.stringContaining('day 3 of 10\n✅ ERP-001')]);
  });

  test('not as the third message of a day, the reminder that is still to come counted', async () => {
    const world = await startWaiting();
    await world.moveTo('2026-03-03T08:00:00Z');
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T22:00:00Z');
    expect(news(world)).toEqual([]);
    await world.moveTo('2026-03-04T08:00:00Z');
    expect(news(world)).toHaveLength(1);
  });

  test('with what else theirs wait for, gathered', async () => {
    const world = await startWaiting({ 'ERP-002': 'ERP-001', 'ERP-003': 'ERP-001, ERP-004' }, [
      'ERP-004 Prices 2 @lea',
    ]);
    await onTuesday(world);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.as('Lea').types('/sprint move ERP-004 done', HERE);
    await world.as('Lea').types('/sprint move ERP-004 testing', HERE);
    await world.moveTo('2026-03-03T08:05:00Z');
    expect(news(world)).toEqual([
      '✅ ERP-001 Connector framework is done: ERP-002 can go on; ERP-003 still waits for ERP-004.',
    ]);
  });

  test('and that it is open again, to those who were told that it was done', async () => {
    const world = await startWaiting();
    await onTuesday(world);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T08:05:00Z');
    await world.as('Lea').types('/sprint move ERP-001 testing', HERE);
    await world.moveTo('2026-03-04T08:00:00Z');
    expect(news(world)).toEqual([
      '✅ ERP-001 Connector framework is done: ERP-002 can go on.',
      expect.stringContaining('ERP-001 Connector framework is open again: ERP-002 waits for it.'),
    ]);
  });

  test('not that it is open again, where nobody heard that it was done', async () => {
    const world = await startWaiting();
    await onTuesday(world);
    await world.moveTo('2026-03-03T19:00:00Z');
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-03T19:10:00Z');
    await world.as('Lea').types('/sprint move ERP-001 testing', HERE);
    await world.moveTo('2026-03-04T08:05:00Z');
    expect(news(world)).toEqual([]);
  });

  test('not while they are away; when they are back', async () => {
    const world = await startWaiting();
    await onTuesday(world);
    await world.as('Ola').types('/standup away 2026-03-04', HERE);
    await world.moveTo('2026-03-03T17:00:00Z');
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-04T22:00:00Z');
    expect(news(world)).toEqual([]);
    await world.moveTo('2026-03-05T08:00:00Z');
    expect(news(world)).toHaveLength(1);
  });
});

/** The prompt of that day is answered, and nothing is still to come. */
async function onTuesday(world: World): Promise<void> {
  await world.moveTo('2026-03-03T08:00:00Z');
  await answer(world, 'Ola', { Today: 'waiting for the connector' });
}
