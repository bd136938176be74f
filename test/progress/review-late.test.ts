import { describe, expect, test } from 'vitest';
import { aDatabaseFile, downUntil } from '../hard-times/running.ts';
import { HERE, startSprint, startTeam } from '../sprints/team.ts';

/** Sprint 1 is closed on Monday 2 March, and nothing runs from that moment until then. How many reviews come. */
async function reviewsAfter(instant: string): Promise<number> {
  const world = await startTeam({ databaseUrl: `file:${aDatabaseFile()}` });
  const dana = world.as('Dana');
  await startSprint(world, ['ERP-001 connector 8 @ola']);
  await dana.types('/sprint close', HERE);
  await dana.submits();
  await dana.seesModal('Sprint 1 is closed');
  await downUntil(world, instant);
  return dana.messages(HERE).filter(({ text }) => text.includes('Sprint 1 is over')).length;
}

describe('the review of a sprint that was closed while nothing ran', () => {
  test('comes within a week', async () => {
    expect(await reviewsAfter('2026-03-06T09:00:00Z')).toBe(1);
  });

  test('is no news after that: an update tells nobody of all the sprints of the past', async () => {
    expect(await reviewsAfter('2026-03-12T09:00:00Z')).toBe(0);
  });
});
