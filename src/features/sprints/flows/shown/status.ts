import type { Core } from '../../../slice.ts';
import type { Sprint } from '../../rules/index.ts';
import { storiesInSprint } from '../../store/index.ts';
import type { StatusShown } from '../../views/status.ts';
import { capacityOf } from '../capacity.ts';
import { progressOf } from './board.ts';

/** Where a sprint stands, in numbers. */
export async function statusShown(core: Core, sprint: Sprint): Promise<StatusShown> {
  const { db } = core.database;
  const stories = await storiesInSprint(db, sprint.id);
  const { total } = await capacityOf(db, sprint);
  return { sprint, stories, progress: await progressOf(core, sprint, stories), capacity: total };
}
