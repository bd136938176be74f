import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { type SprintEvent, storiesById } from '../../sprints/index.ts';
import { storyWinId } from '../rules/wins.ts';
import { addWins, takeBackWins } from '../store/wins.ts';

/** Finished stories are to be celebrated; those that are open again are not. What is long past is no news. */
export async function followWins(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const now = core.clock.now();
  const yesterday = subDays(now, 1);
  const moved = events.filter(
    ({ subject, field, at }) => subject === 'story' && field === 'status' && at >= yesterday,
  );
  const stories = [
    ...(
      await storiesById(
        trx,
        moved.map(({ subjectId }) => subjectId),
      )
    ).values(),
  ];
  const done = stories.filter(({ status, sprintId }) => status === 'done' && sprintId !== null);
  const open = stories.filter(({ status }) => status !== 'done');
  await takeBackWins(
    trx,
    open.map(({ id }) => storyWinId(id)),
  );
  await addWins(
    trx,
    done.map(({ id, workspaceId, teamId, key, title, assignees, statusSince }) => ({
      ...{ workspaceId, teamId, id: storyWinId(id), kind: 'story', text: `${key} ${title}` },
      ...{ userIds: assignees, wonAt: statusSince, toldIn: null },
    })),
  );
}
