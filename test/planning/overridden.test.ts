import { expect, test } from 'vitest';
import { asks } from '../sprints/team.ts';
import { HERE, startSprint } from '../standups/sprint.ts';

test('The review names what was not met at the start, and why the sprint started all the same', async () => {
  const world = await startSprint(['ERP-001 Connector framework 8 @lea must']);
  await world.as('Dana').types('/sprint close', HERE);
  await world.as('Dana').submits();
  await world.moveTo('2026-03-02T07:00:00Z');
  const review = world
    .as('Lea')
    .messages(HERE)
    .find(({ text }) => text.startsWith('Sprint 1 is over'));
  expect(review?.text).toMatch(
    /\nStarted anyway by Dana: “All have agreed at the table”\. Not met then: .+\.$/,
  );
  expect(await asks(world, 'Lea', '/sprint velocity')).not.toContain('Started anyway');
});
