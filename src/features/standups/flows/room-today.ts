import type { Trx } from '../../../database/index.ts';
import { instantOf, localDateOf } from '../../../time/index.ts';
import type { Core, Reader } from '../../slice.ts';
import { zoneOf } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { MOST_MESSAGES_A_DAY } from '../rules/day.ts';
import { messagesAhead, promptsAhead } from './messages-ahead.ts';
import { messagesSince } from './messages-since.ts';

/** Whether one more may come to this person today, with what the standups will still send them. */
export async function hasRoomToday(trx: Trx, core: Core, whose: Reader): Promise<boolean> {
  const come = await comeToday(trx, core, whose);
  if (come >= MOST_MESSAGES_A_DAY) return false;
  return come + (await messagesAhead(trx, whose, core.clock.now())) < MOST_MESSAGES_A_DAY;
}

/** The same for what is worth nothing later: a reminder that is still to come gives way to it, a question does not. */
export async function hasRoomNow(trx: Trx, core: Core, whose: Reader): Promise<boolean> {
  const come = await comeToday(trx, core, whose);
  if (come >= MOST_MESSAGES_A_DAY) return false;
  return come + (await promptsAhead(trx, whose, core.clock.now())) < MOST_MESSAGES_A_DAY;
}

/** How many came unasked on the day that it is for them. Nothing can be sent to somebody unknown. */
async function comeToday(trx: Trx, core: Core, whose: Reader): Promise<number> {
  const { workspaceId, userId } = whose;
  const person = await findPerson(trx, workspaceId, userId);
  if (!person) return 0;
  const zone = await zoneOf(trx, person, workspaceId);
  return messagesSince(trx, core, whose, instantOf(localDateOf(core.clock.now(), zone), '00:00', zone));
}
