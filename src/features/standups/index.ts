import type { Slice } from '../slice.ts';
import {
  askMembers,
  followMeetings,
  followSprints,
  keepChecklists,
  keepStandups,
  openStandups,
  tellOfStories,
} from './duties.ts';
import { liveAppointments } from './flows/appointments.ts';
import { comingOf } from './flows/coming.ts';
import { homeSections } from './flows/home-sections.ts';
import { hasRoomNow } from './flows/room-today.ts';
import { teamSettings } from './flows/team-settings.ts';
import { commands } from './listeners/commands/index.ts';
import { listen } from './listeners/index.ts';
import { files, messages } from './messages.ts';

export { hasEverAnswered } from './flows/answered.ts';
export { dailyHourOf, dailySpan, lastDailyAt } from './flows/daily-hour.ts';
export { promptAhead } from './flows/messages-ahead.ts';
export { messagesSince } from './flows/messages-since.ts';
export { refreshOpenDailies } from './flows/refresh.ts';
export { hasRoomToday } from './flows/room-today.ts';
export { writtenLines } from './flows/written-lines.ts';
export { dayWords } from './rules/board.ts';
export { MOST_MESSAGES_A_DAY } from './rules/day.ts';

/** A team's recurring check-in: asked, answered, told. */
export const standups: Slice = {
  name: 'standups',
  commands,
  listen,
  duties: [
    openStandups,
    askMembers,
    keepStandups,
    keepChecklists,
    followSprints,
    followMeetings,
    tellOfStories,
  ],
  messages,
  passingMessages: ['standups.prompt', 'standups.reminder', 'standups.receipt'],
  files: () => files,
  upcoming: comingOf,
  homeSections,
  teamSettings,
  calendar: liveAppointments,
  hasRoomNow,
};
