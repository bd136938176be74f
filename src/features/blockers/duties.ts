import { setImmediate as turn } from 'node:timers/promises';
import { min } from 'date-fns/min';
import { DatabaseTrouble } from '../../database/index.ts';
import { earliestDue, subjectsDue } from '../escalations/index.ts';
import type { Core, Duty } from '../slice.ts';
import { takeDueStep } from './flows/escalate.ts';
import { gather } from './flows/gather.ts';
import { BLOCKER } from './flows/keys.ts';
import { endWait } from './flows/pass-time.ts';
import { blockersDue, earliestBlockerDue } from './store/index.ts';

/** ETAs and snoozes that are over, before the steps that are due: what was taken up in time climbs no further. */
export const escalateBlockers: Duty = {
  name: 'escalate blockers',
  async processDue(core) {
    const { db } = core.database;
    const ended = await blockersDue(db, core.clock.now());
    const gathering = await gather(core, ended, await subjectsDue(db, BLOCKER, core.clock.now()));
    for (const { id } of ended) await alone(core, id, () => endWait(core, id, gathering));
    for (const subject of await subjectsDue(db, BLOCKER, core.clock.now())) {
      await alone(core, subject.id, () => takeDueStep(core, subject, gathering));
    }
  },
  async nextDueAt(core) {
    const { db } = core.database;
    const due = [await earliestBlockerDue(db), await earliestDue(db, BLOCKER)].filter((at) => at !== null);
    return due.length > 0 ? min(due) : null;
  },
};

/** One that fails, unless the database does, holds up no other and is tried again on the next beat; people's presses get in between. */
async function alone(core: Core, blockerId: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (error instanceof DatabaseTrouble) throw error;
    core.log.error({ err: error, blockerId }, 'a blocker could not be moved on');
  });
  await turn();
}
