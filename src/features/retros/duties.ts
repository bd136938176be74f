import { workApart } from '../apart.ts';
import type { Duty } from '../slice.ts';
import { followChanges } from '../teams/index.ts';
import { forgetTraces } from './flows/forget-order.ts';
import { passTimeAt } from './flows/go-on.ts';
import { showAnew } from './flows/show-anew.ts';
import { earliestRetroDue, openRetroOf, retrosDue } from './store/index.ts';

const passing = workApart('a retro that is due cannot go on; the others do');

/** Retros go on by the clock, and remind those who have not voted. */
const keepRetros: Duty = {
  name: 'keep retros',
  async processDue(core) {
    const due = await retrosDue(core.database.db, core.clock.now());
    for (const one of passing.ready(core, due)) await passing.run(core, one, () => passTimeAt(core, one.id));
  },
  nextDueAt: ({ database }) => earliestRetroDue(database.db),
};

/** The database's log says no longer in which order cards came. */
const forgetOrders: Duty = {
  name: 'forget in which order cards came',
  processDue: forgetTraces,
  nextDueAt: async () => null,
};

/** Who leads a retro may go, and who is counted on. */
const followPeople: Duty = {
  name: 'follow the people of retros',
  processDue: (core) =>
    followChanges(core, 'retros', async (trx, team) => {
      const retro = await openRetroOf(trx, team.id);
      if (retro) await showAnew(trx, core, { retro, team });
    }),
  nextDueAt: async () => null,
};

export const duties: Duty[] = [keepRetros, forgetOrders, followPeople];
