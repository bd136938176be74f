import { workApart } from '../../apart.ts';
import type { Duty } from '../../slice.ts';
import { followEvents } from '../../sprints/index.ts';
import { followChanges } from '../../teams/index.ts';
import { beginDays, passDay } from '../flows/day.ts';
import { followForecasts } from '../flows/follow-forecasts.ts';
import { followWins } from '../flows/follow-wins.ts';
import { nextDayDueAt, teamsWithDayDue } from '../store/days.ts';

const passing = workApart('the day of a team cannot be gone through; the others are');

/** At the hour of the daily what is finished is celebrated, and what is forecast is kept. */
export const keepDays: Duty = {
  name: 'keep days',
  async processDue(core) {
    await followChanges(core, 'progress days', (trx, team) => beginDays(trx, core, team));
    await followEvents(core, 'wins', (trx, events) => followWins(trx, core, events));
    await followEvents(core, 'forecasts', followForecasts);
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
