import { workApart } from '../../apart.ts';
import type { Duty } from '../../slice.ts';
import { followEvents } from '../../sprints/index.ts';
import { followChanges } from '../../teams/index.ts';
import { beginDays, passDay } from '../flows/day.ts';
import { followWins } from '../flows/follow-wins.ts';
import { nextDayDueAt, teamsWithDayDue } from '../store/days.ts';

const passing = workApart('the day of a team cannot be gone through; the others are');

/** What is finished is celebrated at the hour of the daily. */
export const keepDays: Duty = {
  name: 'keep days',
  async processDue(core) {
    await followChanges(core, 'progress days', (trx, team) => beginDays(trx, core, team));
    await followEvents(core, 'wins', (trx, events) => followWins(trx, core, events));
    const teams = await teamsWithDayDue(core.database.db, core.clock.now());
    for (const one of passing.ready(
      core,
      teams.map((teamId) => ({ teamId, id: teamId })),
    )) {
      await passing.run(core, one, () => passDay(core, one.teamId));
    }
  },
  nextDueAt: ({ database, clock }) => nextDayDueAt(database.db, clock.now()),
};
