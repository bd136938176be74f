import type { Slice } from '../slice.ts';
import { announceMeetings, keepCalendars } from './duties.ts';
import { calendarPage } from './flows/addresses.ts';
import { comingOf } from './flows/coming.ts';
import { listenForCalendars } from './listeners/calendar.ts';
import { commands } from './listeners/commands.ts';
import { listenForMeetings } from './listeners/meetings.ts';
import { listenForRules } from './listeners/rules.ts';
import { files, messages } from './messages.ts';
import { ceremoniesSetting } from './views/settings.ts';

export { ceremoniesAhead, meetingsInWords } from './flows/ahead.ts';
export { followCeremonies } from './flows/follow.ts';
export { nextFacilitator } from './rules/index.ts';
export { rulesButton } from './views/settings.ts';

/** The meetings of a sprint: when they are held, announced, moved and cancelled. */
export const ceremonies: Slice = {
  name: 'ceremonies',
  commands,
  listen(listeners, core) {
    listenForMeetings(listeners, core);
    listenForRules(listeners, core);
    listenForCalendars(listeners, core);
  },
  duties: [keepCalendars, announceMeetings],
  messages,
  files,
  pages: (core) => [calendarPage(core)],
  passingMessages: ['ceremonies.meeting'],
  upcoming: comingOf,
  teamSettings: async (_db, teamId) => [ceremoniesSetting(teamId)],
};
