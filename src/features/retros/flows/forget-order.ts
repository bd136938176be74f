import type { Core } from '../../slice.ts';
import { findRetro, markTraces, retrosWithTraces } from '../store/index.ts';

/**
 * Empties the database's log, which tells page by page in which order cards came and who voted what. Where somebody
 * reads just then it is tried again at the next beat.
 */
export async function forgetOrder({ database }: Core): Promise<boolean> {
  return database.emptyLog();
}

/** The same for what was left; once it is done, a retro to which no card comes any more leaves no traces. */
export async function forgetTraces(core: Core): Promise<void> {
  const { db } = core.database;
  const left = await retrosWithTraces(db);
  if (left.length === 0 || !(await forgetOrder(core))) return;
  await core.database.transaction(async (trx) => {
    const done: string[] = [];
    for (const id of left) if ((await findRetro(trx, id))?.phase !== 'collect') done.push(id);
    await markTraces(trx, done, false);
  });
}
