import { expect, test } from 'vitest';
import { dailyPart } from '../../src/features/progress/flows/daily.ts';
import { moveStory, startSprintIn } from '../../src/features/sprints/index.ts';
import { startDesk } from '../sprints/desk.ts';

/** So many questions to the database a daily may ask about a sprint, however large. */
const HANDFUL = 40;

test('A daily of 300 stories asks no more than one of three', async () => {
  const few = await queriesOf(3);
  expect(few).toBeLessThan(HANDFUL);
  expect(await queriesOf(300)).toBe(few);
});

async function queriesOf(stories: number): Promise<number> {
  const desk = await startDesk();
  const { core, db, team, entered } = desk;
  const { id: sprintId } = await desk.sprint();
  for (let at = 0; at < stories; at++) await desk.story(`Story ${at}`, { estimate: 1, sprintId });
  await core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by: 'DANA' }));
  const more = await desk.story('One more', { estimate: 3, sprintId });
  await moveStory(core, { ...entered('LEA'), storyId: more.id, status: 'done' });
  let queries = 0;
  const counted = db.withPlugin({
    transformQuery({ node }) {
      queries++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const now = new Date('2026-03-03T10:00:00Z');
  const day = { workspaceId: 'T1', teamId: team.id, date: '2026-03-03', now };
  const part = await dailyPart(counted, day);
  expect(part?.lines).toHaveLength(1);
  return queries;
}
