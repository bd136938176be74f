import { workApart } from '../apart.ts';
import type { Duty } from '../slice.ts';
import { followEvents } from '../sprints/index.ts';
import { followChanges } from '../teams/index.ts';
import { announceDue } from './flows/announce.ts';
import { followSprints, followTeam } from './flows/follow.ts';
import { nextAnnouncementAt, teamsDue } from './store/index.ts';

const announcing = workApart('the meetings of a team cannot be announced; those of others are');

/** Meetings stand where the sprints, the team's hours and its holidays put them. */
export const keepCalendars: Duty = {
  name: 'keep calendars',
  async processDue(core) {
    await followEvents(core, 'ceremonies', (trx, events) => followSprints(trx, core, events));
    await followChanges(core, 'ceremonies', (trx, team, change) => followTeam(trx, core, team, change));
  },
  nextDueAt: async () => null,
};

export const announceMeetings: Duty = {
  name: 'announce meetings',
  async processDue(core) {
    const due = await teamsDue(core.database.db, core.clock.now());
    for (const one of announcing.ready(
      core,
      due.map((teamId) => ({ teamId, id: teamId })),
    )) {
      await announcing.run(core, one, () => announceDue(core, one.teamId));
    }
  },
  nextDueAt: ({ database, clock }) => nextAnnouncementAt(database.db, clock.now()),
};
