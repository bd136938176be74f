import type { Db } from '../../../../database/index.ts';
import { localDateOf } from '../../../../time/index.ts';
import type { Core } from '../../../slice.ts';
import { calendarOf } from '../../../teams/index.ts';
import { inPriorityOrder, type Sprint, type Story, sprintDay, totalsOf } from '../../rules/index.ts';
import { storiesInSprint } from '../../store/index.ts';
import type { BoardShown } from '../../views/board.ts';
import type { BoardState } from '../../views/board-state.ts';
import type { Progress } from '../../views/progress.ts';
import { storiesAtEnd } from '../outcome.ts';
import { settingsOf } from '../settings.ts';
import { requireSprint, teamOf } from '../which-sprint.ts';
import { assigneesAmong } from './around.ts';

/** The board of a sprint, for somebody who looks at it. */
export async function boardShown(core: Core, state: BoardState, readerId: string): Promise<BoardShown> {
  const { db } = core.database;
  const sprint = await requireSprint(db, state.sprintId);
  const { priorities } = await settingsOf(db, sprint.teamId);
  const stories = inPriorityOrder(await storiesStanding(db, sprint), priorities);
  return {
    ...{ sprint, stories, state, readerId },
    progress: await progressOf(core, sprint, stories),
    people: await assigneesAmong(db, sprint.workspaceId, stories, state.userId ? [state.userId] : []),
  };
}

/** What stands in a sprint, without what was dropped; in a closed one, right before it was closed. */
export function storiesStanding(db: Db, sprint: Sprint): Promise<Story[]> {
  return sprint.state === 'closed' ? storiesAtEnd(db, sprint) : storiesInSprint(db, sprint.id);
}

/** How far a sprint with these stories is. */
export async function progressOf(core: Core, sprint: Sprint, stories: readonly Story[]): Promise<Progress> {
  const { db } = core.database;
  const team = await teamOf(db, sprint.teamId);
  const today = localDateOf(core.clock.now(), team.timeZone);
  const { done, chosen, unestimated } = totalsOf(stories);
  const day = sprint.state === 'running' ? sprintDay(sprint, today, await calendarOf(db, team)) : null;
  return { unit: sprint.unit, day, done, chosen, unestimated };
}
