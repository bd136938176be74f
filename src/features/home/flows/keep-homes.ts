import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { managersOf, type Team } from '../../teams/index.ts';
import { adminsOf, channelMembers, thoseInChannel } from '../../workspaces/index.ts';
import { keptUntil } from '../rules/index.ts';
import { dueVisits, hurry, saveDue, type Visit } from '../store.ts';
import { turnOf } from './turn-of.ts';

const AT_ONCE = 50;

/** A team is not as it was: those who see of it what has changed have their Homes published at the next turn. */
export async function hurryHomesOf(trx: Trx, core: Core, team: Team, isForAll: boolean): Promise<void> {
  const { workspaceId, homeChannelId } = team;
  const concerned = isForAll
    ? await channelMembers(trx, workspaceId, homeChannelId)
    : await thoseInChannel(trx, workspaceId, homeChannelId, await adminsOf(trx, workspaceId));
  const userIds = [...new Set([...concerned, ...(await managersOf(trx, team))])];
  await hurry(trx, workspaceId, userIds, core.clock.now());
}

/** Publishes some of those that are due, and says whether there may be more. */
export async function publishDueHomes(core: Core): Promise<boolean> {
  if ((await dueVisits(core.database.db, core.clock.now(), 1)).length === 0) return false;
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const due = await dueVisits(trx, now, AT_ONCE);
    for (const visit of due) await publishAgain(trx, core, visit, now);
    return due.length === AT_ONCE;
  });
}

async function publishAgain(trx: Trx, core: Core, visit: Visit, now: Date): Promise<void> {
  const { workspaceId, userId, lastAt } = visit;
  if (keptUntil(lastAt) <= now) return saveDue(trx, visit, null);
  await saveDue(trx, visit, await turnOf(trx, visit, now));
  await core.outbox.refresh(trx, workspaceId, homeKey(userId), { isBulk: true });
}
