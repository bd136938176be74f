import type { Db, Trx } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { refreshOpenDailies } from '../../standups/index.ts';
import { channelFor, findTeam, managersOf, type Team } from '../../teams/index.ts';
import { adminsOf, canBeAsked, findChannel, peopleById } from '../../workspaces/index.ts';
import { lastCelebration, leaveToDaily, winsToldIn } from '../store/wins.ts';
import { type Trouble, unreachedMessage } from '../views/wins.ts';
import { unreachedWinsKey } from './keys.ts';

/** The channel that a team keeps for its wins. */
interface WinsChannel {
  id: string;
  /** Why it cannot be written to, as far as is known; null where it can. */
  trouble: Trouble | null;
}

/** The channel that is only for wins; null where they would go where everything else does. */
export async function winsChannel(db: Db, team: Team): Promise<WinsChannel | null> {
  const id = await channelFor(db, team, 'wins');
  if (id === team.homeChannelId) return null;
  const channel = await findChannel(db, team.workspaceId, id);
  if (channel?.isArchived) return { id, trouble: 'archived' };
  return { id, trouble: channel?.hasBot ? null : 'not-in' };
}

/** A celebration found its channel closed to it: the daily names the wins, and whoever can mend it hears of it. */
export async function leaveWinsToDaily(
  trx: Trx,
  { messageId }: { messageId: string },
  { channel, reason, error }: DeliveryRecord,
  { outbox }: Aftermath,
): Promise<void> {
  const [win] = await winsToldIn(trx, messageId);
  const team = win && (await findTeam(trx, win.teamId));
  if (!team || reason !== 'place-gone') return;
  await leaveToDaily(trx, messageId);
  await tellUnreached(trx, outbox, team, { id: channel, trouble: troubleOf(error) });
  await refreshOpenDailies(trx, { outbox }, team.id);
}

function troubleOf(error: string | null): Trouble {
  if (error === 'is_archived') return 'archived';
  return error === 'not_in_channel' || error === 'channel_not_found' ? 'not-in' : 'not-allowed';
}

/** Tells the first of those who can mend it that wins do not reach their channel: once until a celebration has reached it. */
export async function tellUnreached(
  trx: Trx,
  outbox: Aftermath['outbox'],
  team: Team,
  { id, trouble }: { id: string; trouble: Trouble },
): Promise<void> {
  const { workspaceId } = team;
  const ids = [...(await managersOf(trx, team)), ...(await adminsOf(trx, workspaceId))];
  const people = await peopleById(trx, workspaceId, ids);
  const told = ids.map((userId) => people.get(userId)).find((person) => person && canBeAsked(person));
  if (!told) return;
  const key = unreachedWinsKey(team.id, id, await lastCelebration(trx, team.id));
  const message = unreachedMessage(id, trouble);
  await outbox.owe(trx, { kind: 'message', workspaceId, key, channel: told.id, content: { message } });
}
