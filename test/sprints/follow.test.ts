import { expect, test } from 'vitest';
import { followEvents } from '../../src/features/sprints/index.ts';
import { saveWorkspace } from '../../src/features/workspaces/store/index.ts';
import { type Desk, startDesk } from './desk.ts';

/** How many questions a look asks in which nothing is new; `others` workspaces are there besides. */
async function questionsWith(others: number): Promise<number> {
  const desk = await startDesk();
  const { core, clock, db } = desk;
  await core.database.transaction(async (trx) => {
    for (let at = 0; at < others; at++) {
      const workspace = { id: `X${at}`, name: 'X', botId: 'B1', botUserId: 'U0', state: 'active' as const };
      await saveWorkspace(trx, workspace, clock.now());
    }
  });
  await desk.story('Connector');
  expect(await followed(core)).toBeGreaterThan(0);
  let questions = 0;
  const counted = db.withPlugin({
    transformQuery({ node }) {
      questions++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  expect(await followed({ ...core, database: { ...core.database, db: counted } })).toBe(0);
  return questions;
}

async function followed(core: Desk['core']): Promise<number> {
  let count = 0;
  await followEvents(core, 'a test', async (_trx, events) => {
    count += events.length;
  });
  return count;
}

test('Where nothing is new a look costs the same with one workspace and with a hundred', async () => {
  expect(await questionsWith(100)).toBe(await questionsWith(0));
});
