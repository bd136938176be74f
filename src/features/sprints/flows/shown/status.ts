import type { Core } from '../../../slice.ts';
import { channelFor } from '../../../teams/index.ts';
import type { Sprint } from '../../rules/index.ts';
import type { StatusShown } from '../../views/status.ts';
import { capacityOf } from '../capacity.ts';
import { howItWasClosed } from '../closed-already.ts';
import { teamOf } from '../which-sprint.ts';
import { progressOf, storiesStanding } from './board.ts';

/** Where a sprint stands, in numbers. */
export async function statusShown(core: Core, sprint: Sprint): Promise<StatusShown> {
  const { db } = core.database;
  const stories = await storiesStanding(db, sprint);
  const { total } = await capacityOf(db, sprint);
  const progress = await progressOf(core, sprint, stories);
  return { sprint, stories, progress, capacity: total, closed: await closeOf(core, sprint) };
}

async function closeOf(core: Core, sprint: Sprint): Promise<StatusShown['closed']> {
  const { db } = core.database;
  if (sprint.state !== 'closed') return null;
  const reviewIn = await channelFor(db, await teamOf(db, sprint.teamId), 'standup');
  return { how: await howItWasClosed(db, core, sprint), reviewIn };
}
