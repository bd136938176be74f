import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { newId, openDatabase } from '../../src/database/index.ts';
import { sprintsOf } from '../../src/features/sprints/index.ts';
import { insertStories } from '../../src/features/sprints/store/index.ts';
import { teamOfChannel } from '../../src/features/teams/index.ts';
import { channelNamed } from '../../src/simulator/workspace/conversations.ts';
import { beginsSprint, HERE, planningTeam } from './team.ts';

/** A team whose backlog holds so many stories, and whose draft so many more. */
async function teamWith({ waiting, chosen }: { waiting: number; chosen: number }) {
  const databaseUrl = `file:${mkdtempSync(`${tmpdir()}/drumbeat-`)}/test.db`;
  const world = await planningTeam({ databaseUrl });
  await beginsSprint(world);
  const dana = world.as('Dana');
  await dana.closesModal();
  const { workspace } = world.slack;
  const database = await openDatabase(databaseUrl, world.clock.now());
  const channel = channelNamed(workspace, '#dev-standup').id;
  const team = await teamOfChannel(database.db, workspace.id, channel);
  if (!team) throw new Error('The team is not set up');
  const [draft] = await sprintsOf(database.db, team.id, ['draft']);
  const now = world.clock.now();
  await database.transaction((trx) =>
    insertStories(
      trx,
      Array.from({ length: waiting + chosen }, (_, at) => ({
        ...{ id: newId(), workspaceId: team.workspaceId, teamId: team.id, key: `ERP-${at + 1}` },
        ...{ title: `Story number ${at + 1}`, notes: '', epic: '', estimate: 1, priority: 'must' as const },
        ...{ type: 'feature' as const, status: 'backlog' as const, parentId: null, isGoal: false },
        sprintId: at < chosen ? (draft?.id ?? null) : null,
        ...{ assignees: [dana.id], acceptanceCriteria: [], ownedPaths: [], rice: null },
        ...{ statusSince: now, createdBy: dana.id, createdAt: now },
      })),
    ),
  );
  await database.close();
  return { world, dana };
}

test('a thousand stories of the backlog are searched, not cut', async () => {
  const { world, dana } = await teamWith({ waiting: 1000, chosen: 0 });
  const before = world.slack.calls.length;
  await dana.types('/sprint plan', HERE);
  expect(world.slack.calls.slice(before).map(({ method }) => method)).toEqual(['views.open']);
  await dana.presses('Edit', { beside: 'Stories' });
  await dana.seesModal('1000 stories wait');
  await dana.picks('Take in from the backlog', 'ERP-987 Story number 987');
  await dana.seesModal('1 of 60 points');
  const [first] = world.slack.workspace.modals.get(dana.id) ?? [];
  const actionId = 'planning.stories.take';
  const offered = await world.slack.act.suggest({
    ...{ user: 'dana', in: { viewId: first ?? '' }, actionId, query: '' },
  });
  expect(offered).toHaveLength(100);
});

test('three hundred chosen ones stand on pages, and the totals on each', async () => {
  const { world, dana } = await teamWith({ waiting: 0, chosen: 300 });
  await dana.types('/sprint plan', HERE);
  await dana.seesModal('300 stories');
  await dana.presses('Edit', { beside: 'Stories' });
  await dana.seesModal('1–40 of 300');
  for (let page = 2; page <= 8; page++) await dana.presses('More');
  const { text } = await dana.seesModal('281–300 of 300');
  expect(text).toContain('300 of 60 points');
  await dana.presses('Take out', { beside: 'ERP-300 ' });
  await dana.seesModal('281–299 of 299');
  await dana.presses('Earlier');
  await dana.seesModal('241–280 of 299');
  expect(world.slack.complaints).toEqual([]);
});
