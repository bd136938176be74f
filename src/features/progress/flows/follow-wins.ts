import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { type SprintEvent, type Story, storiesById } from '../../sprints/index.ts';
import { lastDailyAt } from '../../standups/index.ts';
import { findTeam } from '../../teams/index.ts';
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
  const told = await lastDailies(trx, done);
  await addWins(
    trx,
    done.map(({ id, workspaceId, teamId, key, title, assignees, statusSince }) => ({
      ...{ workspaceId, teamId, id: storyWinId(id), kind: 'story', text: `${key} ${title}` },
      ...{ userIds: assignees, toldIn: null },
      // A daily that went out in between knew nothing of it.
      wonAt: statusSince < (told.get(teamId) ?? statusSince) ? now : statusSince,
    })),
  );
}

/** When the last daily of each team of these stories went out. */
async function lastDailies(trx: Trx, stories: readonly Story[]): Promise<Map<string, Date>> {
  const last = new Map<string, Date>();
  for (const teamId of new Set(stories.map((story) => story.teamId))) {
    const team = await findTeam(trx, teamId);
    const at = team && (await lastDailyAt(trx, team));
    if (at) last.set(teamId, at);
  }
  return last;
}
