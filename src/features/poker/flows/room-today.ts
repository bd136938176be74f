import type { Trx } from '../../../database/index.ts';
import { instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { messagesAhead } from '../../standups/index.ts';
import { calendarOfMember, type Team } from '../../teams/index.ts';

/** So many messages a day come to a person without having been asked for; escalations aside. */
const MOST_A_DAY = 2;
const UNSOLICITED = ['standups.prompt', 'standups.reminder', 'poker.ballot', 'poker.reminder'];

/** Whether one more may come to this person today, with what the standup will still send them. */
export async function hasRoomToday(trx: Trx, core: Core, team: Team, userId: string): Promise<boolean> {
  const { workspaceId } = team;
  const { timeZone } = await calendarOfMember(trx, team, userId);
  const now = core.clock.now();
  const today = instantOf(localDateOf(now, timeZone), '00:00', timeZone);
  const owed = await core.outbox.history(trx, workspaceId, userId, today);
  const come = owed.filter(({ view, state }) => UNSOLICITED.includes(view ?? '') && state !== 'skipped');
  if (come.length >= MOST_A_DAY) return false;
  return come.length + (await messagesAhead(trx, { workspaceId, userId }, now)) < MOST_A_DAY;
}
