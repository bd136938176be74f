import { expect, onTestFinished, test } from 'vitest';
import { HERE, runSprint, startSprint } from '../standups/sprint.ts';
import { dailies, startTeam } from '../standups/team.ts';
import { declaredApp } from '../support/manifest.ts';
import type { World } from '../support/world.ts';

const STORIES = [1, 2, 3, 4, 5].map((number) => `ERP-00${number} Story ${number} 8 @lea must`);

/** How many pictures Slack was given. */
function uploads(world: World): number {
  return world.slack.calls.filter(({ method }) => method === 'files.completeUploadExternal').length;
}

async function finishes(world: World, key: string, at: string): Promise<void> {
  await world.moveTo(at);
  await world.as('Lea').types(`/sprint move ${key} done`, HERE);
}

test('The picture of a daily follows what happens, every ten minutes at most, and at the end of its day', async () => {
  const world = await startSprint(STORIES);
  await world.moveTo('2026-03-02T10:00:00Z');
  expect(uploads(world)).toBe(1);
  await finishes(world, 'ERP-001', '2026-03-02T10:01:00Z');
  await finishes(world, 'ERP-002', '2026-03-02T10:04:00Z');
  await world.moveTo('2026-03-02T10:09:59Z');
  expect(uploads(world)).toBe(1);
  expect(dailies(world)[0]?.text).toContain('16 of 40 points done');
  await world.moveTo('2026-03-02T10:10:00Z');
  expect(uploads(world)).toBe(2);
  expect(dailies(world)[0]?.text).toContain(
    '[picture: Burndown of Sprint 1, Mon 2 Mar – Fri 13 Mar: 24 of 40',
  );
  await world.moveTo('2026-03-02T10:59:00Z');
  expect(uploads(world)).toBe(2);
  await finishes(world, 'ERP-003', '2026-03-02T18:55:00Z');
  await world.moveTo('2026-03-02T18:56:00Z');
  expect(uploads(world)).toBe(3);
  await finishes(world, 'ERP-004', '2026-03-02T18:57:00Z');
  await world.moveTo('2026-03-02T19:01:00Z');
  // Noor's deadline, at which the day is over.
  expect(uploads(world)).toBe(4);
  await finishes(world, 'ERP-005', '2026-03-02T19:30:00Z');
  await world.moveTo('2026-03-03T08:00:00Z');
  expect(uploads(world)).toBe(4);
  expect(dailies(world)[0]?.text).toContain('32 of 40 points done');
});

test('A day on which nothing happens is drawn once', async () => {
  const world = await startSprint(STORIES);
  await world.moveTo('2026-03-03T09:00:00Z');
  expect(uploads(world)).toBe(1);
});

test('A sprint that begins after the daily is in its words, and gets its picture the next day', async () => {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await world.moveTo('2026-03-02T10:30:00Z');
  await runSprint(world, STORIES);
  await world.moveTo('2026-03-03T09:00:00Z');
  expect(uploads(world)).toBe(0);
  expect(dailies(world)[0]?.text).toContain('🟢 0 of 40 points done, on plan');
  await world.moveTo('2026-03-03T10:00:00Z');
  expect(uploads(world)).toBe(1);
});

test('A picture that cannot be uploaded keeps no daily: the numbers go out, and it follows', async () => {
  const world = await startSprint(STORIES);
  world.slack.faults.on('upload', { kind: '5xx' });
  await world.moveTo('2026-03-02T10:00:30Z');
  expect(dailies(world)[0]?.text).toContain('🟢 0 of 40 points done, on plan');
  expect(dailies(world)[0]?.text).not.toContain('[picture');
  world.slack.faults.clear();
  await world.moveTo('2026-03-02T10:30:00Z');
  expect(dailies(world)[0]?.text).toContain('[picture: Burndown of Sprint 1');
  expect(dailies(world)).toHaveLength(1);
});

test('Without the permission to upload, the daily and the answer to a command are complete in words', async () => {
  const scopes = declaredApp.scopes.filter((scope) => scope !== 'files:write');
  const world = await startSprint(STORIES, { options: { scopes } });
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).toContain('🟢 0 of 40 points done, on plan');
  const lea = world.as('Lea');
  await lea.types('/sprint burndown', HERE);
  await lea.sees('40 of 40 points are left on Mon 2 Mar', HERE);
  expect(lea.dm().at(-1)?.text).toContain('Burndown of Sprint 1, Mon 2 Mar – Fri 13 Mar: 40 of 40 points');
  expect(dailies(world)[0]?.text).not.toContain('[picture');
});
