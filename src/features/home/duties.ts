import { setImmediate as turn } from 'node:timers/promises';
import type { Duty } from '../slice.ts';
import { followChanges } from '../teams/index.ts';
import { hurryHomesOf, publishDueHomes } from './flows/keep-homes.ts';
import { nextVisitDueAt } from './store.ts';

/** Homes that people come back to follow their teams, and say 'today' of the right day. */
export const keepHomes: Duty = {
  name: 'keep homes',
  async processDue(core) {
    await followChanges(core, 'homes', (trx, team, { isForAll }) => hurryHomesOf(trx, core, team, isForAll));
    while (await publishDueHomes(core)) await turn();
  },
  nextDueAt: ({ database, clock }) => nextVisitDueAt(database.db, clock.now()),
};
