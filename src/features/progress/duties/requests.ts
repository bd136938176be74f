import { workApart } from '../../apart.ts';
import type { Duty } from '../../slice.ts';
import { followEvents } from '../../sprints/index.ts';
import { askForReviews } from '../flows/ask-for-review.ts';
import { followStays } from '../flows/follow-stays.ts';
import { nextStayDueAt, teamsWithStaysDue } from '../store/stays.ts';

const asking = workApart('nobody can be asked to review for a team; the others ask');

/** A story that stands in a column for long finds somebody who takes it over. */
export const findReviewers: Duty = {
  name: 'find reviewers',
  async processDue(core) {
    await followEvents(core, 'stays', (trx, events) => followStays(trx, core, events));
    const teams = await teamsWithStaysDue(core.database.db, core.clock.now());
    for (const one of asking.ready(
      core,
      teams.map((teamId) => ({ teamId, id: teamId })),
    )) {
      await asking.run(core, one, () => askForReviews(core, one.teamId));
    }
  },
  nextDueAt: ({ database, clock }) => nextStayDueAt(database.db, clock.now()),
};
