import type { Trx } from '../../../database/index.ts';
import { lookAgain } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { findBlocker } from '../store/index.ts';
import { BLOCKER } from './keys.ts';
import { refreshShown } from './log.ts';

/** Looks at the team's open ladders as things are now, and has whatever shows their blockers say so. */
export async function showAnew(trx: Trx, core: Core, team: Team): Promise<void> {
  for (const subject of await lookAgain(trx, team, core.clock.now())) {
    const blocker = subject.kind === BLOCKER ? await findBlocker(trx, subject.id) : undefined;
    if (blocker) await refreshShown(trx, core, blocker);
  }
}
