import type { Slice } from '../slice.ts';
import { keepHolidays, noticeNewStatuses } from './duties.ts';
import { noteProfile } from './flows/changes.ts';
import { homeSections } from './flows/home-sections.ts';
import { awayCommands, listenForAway } from './listeners/away.ts';
import { hoursCommands, listenForHours } from './listeners/hours.ts';
import { listenForRoles, rolesCommands } from './listeners/roles.ts';
import { teamCommands } from './listeners/team.ts';
import { listenForTeamHours, teamHoursCommands } from './listeners/team-hours.ts';
import { rolesAndHoursSettings } from './views/settings.ts';

export { absenceOn, absencesOn, daysAwayIn, zoneOf } from './flows/absences.ts';
export {
  calendarOf,
  calendarOfMember,
  teamHolidays,
} from './flows/calendars.ts';
export { followChanges } from './flows/changes.ts';
export { setAway } from './flows/go-away.ts';
export { channelFor, holdersOf } from './flows/holders.ts';
export { learnHolidays } from './flows/keep-holidays.ts';
export { knowPerson } from './flows/know-person.ts';
export { findMember, findMembers, membersOf } from './flows/members.ts';
export { hasOwnHours } from './flows/own-hours.ts';
export { managersOf, mayManage, requireManager, teamToManage } from './flows/permission.ts';
export {
  createTeam,
  setChannel,
  setRole,
  updateTeam,
} from './flows/set-up.ts';
export {
  requireTeam,
  resolveTeam,
  teamOfChannel,
  teamsOfPerson,
  type Where,
} from './flows/which-team.ts';
export { whoIsThere } from './flows/who-is-there.ts';
export {
  type Absence,
  HELD_ROLES,
  type Member,
  type Role,
  type Rung,
  roleName,
  type Team,
} from './rules/index.ts';
export { findTeam } from './store/index.ts';
export { teamState } from './views/home.ts';

/** Who works together, in which roles, channels and hours, and who is away. */
export const teams: Slice = {
  name: 'teams',
  commands: (core) => [
    ...awayCommands(core),
    ...hoursCommands(core),
    ...teamCommands(core),
    ...rolesCommands(core),
    ...teamHoursCommands(core),
  ],
  listen(listeners, core) {
    listenForAway(listeners, core);
    listenForHours(listeners, core);
    listenForRoles(listeners, core);
    listenForTeamHours(listeners, core);
    listeners.onEvent('user_change', ({ workspaceId, event }) => noteProfile(core, workspaceId, event.user));
  },
  duties: [keepHolidays, noticeNewStatuses],
  homeSections,
  teamSettings: async (_db, teamId) => rolesAndHoursSettings(teamId),
};
