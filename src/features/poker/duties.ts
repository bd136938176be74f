import { workApart } from '../apart.ts';
import type { Duty } from '../slice.ts';
import { followChanges } from '../teams/index.ts';
import { endOvertaken, followTeam, overtakenSessions } from './flows/follow.ts';
import { passTimeAt } from './flows/pass-time.ts';
import { nextSessionDueAt, sessionsDue } from './store/index.ts';

const passing = workApart('a vote that is due cannot go on; the others do');
const ending = workApart('a vote cannot be ended though its story changed; the others are');

/** Votes close, remind and lapse by the clock, and end where their story has moved on. */
export const keepVotes: Duty = {
  name: 'keep votes',
  async processDue(core) {
    const { db } = core.database;
    for (const one of ending.ready(core, await overtakenSessions(db))) {
      await ending.run(core, one, () => endOvertaken(core, one.id));
    }
    for (const one of passing.ready(core, await sessionsDue(db, core.clock.now()))) {
      await passing.run(core, one, () => passTimeAt(core, one.id));
    }
  },
  nextDueAt: ({ database, clock }) => nextSessionDueAt(database.db, clock.now()),
};

/** Nobody waits for who left the team or is away, and who begins a vote may go. */
export const followVoters: Duty = {
  name: 'follow voters',
  processDue: (core) => followChanges(core, 'poker', (trx, team) => followTeam(trx, core, team)),
  nextDueAt: async () => null,
};
