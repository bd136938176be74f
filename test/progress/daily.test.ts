import { describe, expect, test } from 'vitest';
import { aDatabaseFile, downUntil } from '../hard-times/running.ts';
import { HERE, runSprint, startSprint } from '../standups/sprint.ts';
import { dailies } from '../standups/team.ts';
import type { World } from '../support/world.ts';

const STORIES = [
  'ERP-001 Connector framework 8 @lea must',
  'ERP-002 Order sync 5 @lea must',
  'ERP-003 Order export 8 @ola should',
];

/** The line of the newest daily below its head, and its head. */
function newest(world: World): { head: string; line: string; text: string } {
  const text = dailies(world).at(-1)?.text ?? '';
  const [head = '', line = ''] = text.split('\n');
  return { head, line, text };
}

describe('The daily of a sprint', () => {
  test('says how far it is, and what keeps it', async () => {
    const world = await startSprint(STORIES);
    const lea = world.as('Lea');
    await lea.types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-06T08:00:00Z');
    await lea.types('/blocker staging DB refuses connections ERP-002', HERE);
    await world.moveTo('2026-03-06T10:01:00Z');
    // Day 5 of 10: 21 × 4 ÷ 10 = 8.4 by the plan, 8 done: 0.4 ÷ 21 is 2 %.
    expect(newest(world).head).toContain('Dev team · Fri 6 Mar · day 5 of 10 — ');
    expect(newest(world).line).toBe('🟢 8 of 21 points done (38 %), 2 % behind');
    expect(newest(world).text).toContain('13 of 21 points are left on Fri 6 Mar, 12.6 by the plan.');
    await world.moveTo('2026-03-09T10:01:00Z');
    // Day 6: 10.5 by the plan, 2.5 ÷ 21 is 12 %.
    expect(newest(world).line).toBe(
      '🟡 8 of 21 points done (38 %), 12 % behind: ERP-002 waits for #1 staging DB refuses connections; nothing has moved for 4 working days',
    );
    await lea.types('/blocker resolve 1 restarted it', HERE);
    await lea.types('/sprint move ERP-002 done', HERE);
    await world.moveTo('2026-03-10T10:01:00Z');
    expect(newest(world).line).toBe('🟢 13 of 21 points done (62 %), 2 % ahead');
  });

  test('says what came into it and what grew', async () => {
    const world = await startSprint(STORIES);
    const dana = world.as('Dana');
    await dana.types('/sprint add ERP-009 Audit log 5 @lea', HERE);
    await dana.closesModal();
    await dana.presses('Add to Sprint 1', HERE);
    await dana.types('/sprint estimate ERP-002 8', HERE);
    await world.as('Lea').types('/sprint move ERP-003 testing', HERE);
    await world.moveTo('2026-03-04T10:01:00Z');
    // Day 3 of 10: 21 × 2 ÷ 10 = 4.2 by the plan; 4.2 ÷ 21 is 20 %, and no more.
    expect(newest(world).line).toBe(
      '🟡 0 of 29 points done, 20 % behind: ERP-009 came in (5 points); ERP-002 grew from 5 to 8 points',
    );
  });

  test('names each of several, with its day', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-03T06:00:00Z');
    await runSprint(world, ['OPS-001 Backups 3 @kim must'], {
      ...{ name: 'Shop & <!here>', 'First day': '2026-03-03', 'Last day': '2026-03-09' },
    });
    await world.moveTo('2026-03-03T10:01:00Z');
    const { head, text } = newest(world);
    expect(head).toContain('Tue 3 Mar · Sprint 1 day 2 of 10 · Shop & <!here> day 1 of 5 — ');
    expect(text).toContain('🟢 Sprint 1: 0 of 21 points done, 10 % behind\n');
    expect(text).toContain('🟢 Shop & <!here>: 0 of 3 points done, on plan\n');
    expect(text).toMatch(/\[picture: Burndown of Sprint 1, .* Burndown of Shop & <!here>, /);
    expect(dailies(world).at(-1)?.spoken).toContain('Shop &amp; &lt;!here&gt;');
    expect(dailies(world).at(-1)?.buttons).not.toContain('Board');
  });

  test('says when it should be over, and tells nobody that it is red', async () => {
    const world = await startSprint(STORIES);
    for (const key of ['ERP-001', 'ERP-003']) await world.as('Lea').types(`/sprint move ${key} done`, HERE);
    await world.moveTo('2026-03-13T10:01:00Z');
    // Day 10 of 10: 21 × 9 ÷ 10 = 18.9 by the plan, 16 done: 2.9 ÷ 21 is 14 %. At the end it is 5 ÷ 21, 24 %.
    expect(newest(world).line).toContain('🟡 16 of 21 points done (76 %), 14 % behind: ');
    await world.moveTo('2026-03-16T10:01:00Z');
    expect(newest(world).head).toContain('Mon 16 Mar · over since Fri 13 Mar — ');
    expect(newest(world).line).toBe(
      '🔴 16 of 21 points done (76 %). It was to end Fri 13 Mar; /sprint close ends it',
    );
    expect(newest(world).text).toContain('5 of 21 points are left on Mon 16 Mar, 0 by the plan.');
    const told = ['Priya', 'Dana'].flatMap((name) => world.as(name).dm());
    expect(told.filter(({ text }) => text.includes('% behind'))).toEqual([]);
  });

  test('counts stories where nothing is estimated, and says where there is none', async () => {
    const world = await startSprint([
      'ERP-001 Connector framework @lea must',
      'ERP-002 Order sync @lea must',
    ]);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(newest(world).line).toBe('1 of 2 stories done, nothing is estimated');
    expect(newest(world).text).not.toContain('[picture');
    await world.as('Lea').types('/sprint estimate ERP-002 5', HERE);
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(newest(world).line).toBe('0 of 5 points done, nothing was estimated when it began');
    for (const key of ['ERP-001', 'ERP-002'])
      await world.as('Dana').types(`/sprint move ${key} dropped`, HERE);
    await world.moveTo('2026-03-04T10:01:00Z');
    expect(newest(world).line).toBe('no story is in it');
  });

  test('says what the team usually comes to, once it has closed a sprint', async () => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-13T10:01:00Z');
    const dana = world.as('Dana');
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await dana.closesModal();
    await runSprint(world, ['ERP-011 Import 5 @lea must'], { 'First day': '2026-03-16' });
    await world.moveTo('2026-03-16T10:01:00Z');
    expect(newest(world).line).toBe('🟢 0 of 5 points done (usually 8 a sprint), on plan');
  });

  test('still says on the day of its close what it came to', async () => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await world.moveTo('2026-03-13T10:01:00Z');
    const dana = world.as('Dana');
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await world.moveTo('2026-03-13T10:05:00Z');
    expect(newest(world).line).toBe('8 of 21 points done (38 %), and closed');
    await world.moveTo('2026-03-16T10:01:00Z');
    expect(dailies(world).at(-2)?.text).toContain('8 of 21 points done (38 %), and closed');
    expect(newest(world).text).not.toContain('points');
  });
});

test('The daily of a day whose end an outage swallowed says how the sprint stood on that day', async () => {
  const world = await startSprint(STORIES, { options: { databaseUrl: `file:${aDatabaseFile()}` } });
  await world.moveTo('2026-03-05T15:00:00Z');
  await downUntil(world, '2026-03-10T12:00:00Z');
  const thursday = dailies(world).find(({ text }) => text.includes('Thu 5 Mar · day 4 of 10'))?.text;
  expect(thursday).toContain('Could not be asked in time: Noor.');
  // Day 4 of 10: 21 × 3 ÷ 10 = 6.3.
  expect(thursday).toContain('🔴 0 of 21 points done, 30 % behind: nothing has moved for 2 working days');
  expect(thursday).toContain('21 of 21 points are left on Thu 5 Mar');
});

describe('Whoever asks', () => {
  test('is told privately how the sprint stands and why', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-05T10:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/sprint health', HERE);
    const answer = lea.messages(HERE).at(-1);
    expect(answer?.onlyYou).toBe(true);
    // Day 4 of 10: 21 × 3 ÷ 10 = 6.3.
    expect(answer?.text).toContain(
      'Sprint 1 · day 4 of 10\n🔴 0 of 21 points done, 30 % behind\nBy the plan 6.3 of the 21 points committed would be done.\nWhy:\n• nothing has moved for 2 working days',
    );
    await lea.types('/sprint helth', HERE);
    await lea.sees('/sprint health', HERE);
  });

  test('gets the burndown in words at once, and as a picture by direct message', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-02T10:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/sprint burndown', HERE);
    const answer = lea.messages(HERE).at(-1);
    expect(answer?.onlyYou).toBe(true);
    expect(answer?.text).toContain('21 of 21 points are left on Mon 2 Mar');
    expect(answer?.text).toContain('The picture comes by direct message.');
    expect(lea.dm().at(-1)?.text).toMatch(/^\[picture: Burndown of Sprint 1, /);
    await lea.types('/sprint burndown Sprint 7', HERE);
    await lea.sees('Dev team has no such sprint as “Sprint 7”. There is “Sprint 1”.', HERE);
  });
});
