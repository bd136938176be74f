import type { Trx } from '../../../database/index.ts';
import { instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { MOST_MESSAGES_A_DAY, messagesAhead, messagesSince } from '../../standups/index.ts';
import { calendarOfMember, type Team } from '../../teams/index.ts';

/** Whether one more may come to this person today, with what the standup will still send them. */
export async function hasRoomToday(trx: Trx, core: Core, team: Team, userId: string): Promise<boolean> {
  const whose = { workspaceId: team.workspaceId, userId };
  const { timeZone } = await calendarOfMember(trx, team, userId);
  const now = core.clock.now();
  const midnight = instantOf(localDateOf(now, timeZone), '00:00', timeZone);
  const come = await messagesSince(trx, core, whose, midnight);
  return come < MOST_MESSAGES_A_DAY && come + (await messagesAhead(trx, whose, now)) < MOST_MESSAGES_A_DAY;
}
