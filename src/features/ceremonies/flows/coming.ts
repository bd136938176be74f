import { addDays } from 'date-fns/addDays';
import type { Db } from '../../../database/index.ts';
import type { Upcoming } from '../../slice.ts';
import { channelFor, findTeam } from '../../teams/index.ts';
import { findChannel } from '../../workspaces/index.ts';
import { kindName } from '../rules/index.ts';
import { teamsWithCalendar } from '../store/index.ts';
import { announceAt, isToBeAnnounced } from './announce.ts';
import { appointedWithin } from './meetings.ts';

/** So far whoever moves the clock looks ahead. */
const DAYS_AHEAD = 30;

/** Which meetings will be announced when. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const teamId of await teamsWithCalendar(db, workspaceId)) {
    const team = await findTeam(db, teamId);
    if (!team) continue;
    const channel = await findChannel(db, workspaceId, await channelFor(db, team, 'standup'));
    const meetings = await appointedWithin(db, team, { from: now, to: addDays(now, DAYS_AHEAD) });
    for (const meeting of meetings.filter(isToBeAnnounced)) {
      const where = channel && meeting.who.includes('everyone') ? ` in #${channel.name}` : '';
      const words = `Announce the ${kindName(meeting.kind)}${where}`;
      coming.push({ at: announceAt(meeting), words, team: team.name });
    }
  }
  return coming.filter(({ at }) => at > now);
}
