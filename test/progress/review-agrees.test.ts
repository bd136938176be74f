import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '../../src/features/progress/index.ts';
import { scopeByCause, sumOf } from '../../src/features/progress/rules/index.ts';
import { outcomeOf, totalsOf, velocityOf } from '../../src/features/sprints/index.ts';
import { act, begin, deeds } from '../sprints/deeds.ts';
import { startDesk } from '../sprints/desk.ts';

test('whatever people did, velocity, course, scope and the lists of the review tell the same of a closed sprint', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (week) => {
      const desk = await startDesk();
      await begin(desk);
      for (const deed of week) {
        await act(desk, deed);
        desk.clock.set(new Date(desk.clock.now().getTime() + (deed.minutes * 60 + 1) * 1000));
      }
      for (const { sprint, committed, completed, byType } of await velocityOf(desk.db, desk.team.id, 20)) {
        const course = await courseOf(desk.db, sprint);
        const { done, left } = await outcomeOf(desk.db, sprint);
        expect([course.committed, course.done]).toEqual([committed, completed]);
        expect(course.committed + sumOf(scopeByCause(course))).toBe(course.scope);
        expect(totalsOf(done)).toMatchObject({ chosen: completed, byType });
        const open = left.map(({ story }) => ({ ...story, status: 'backlog' as const }));
        expect(totalsOf([...done, ...open]).chosen).toBe(course.scope);
      }
    }),
    { numRuns: 15 },
  );
});
