import { type Inbound, takeOnce } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import {
  addMembers,
  findChannel,
  findWorkspace,
  removeMember,
  saveChannel,
  saveChannelChange,
} from '../store/index.ts';
import { learnChannel } from './learn-channel.ts';
import { learnUnknownPeople } from './learn-people.ts';

interface Membership {
  inbound: Inbound;
  channelId: string;
  userId: string;
}

/** Somebody came into a channel. If it was the bot, what waited for it to be invited is sent. */
export async function joinChannel(core: Core, { inbound, channelId, userId }: Membership): Promise<void> {
  const { workspaceId } = inbound;
  const workspace = await findWorkspace(core.database.db, workspaceId);
  if (userId === workspace?.botUserId) {
    await core.database.transaction((trx) => core.outbox.revive(trx, workspaceId, channelId));
    await learnChannel(core, workspaceId, channelId);
    return;
  }
  if (!(await findChannel(core.database.db, workspaceId, channelId))) return;
  await learnUnknownPeople(core, workspaceId, [userId]);
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    await addMembers(trx, workspaceId, channelId, [userId]);
    await saveChannelChange(trx, workspaceId, channelId);
    await core.outbox.refresh(trx, workspaceId, homeKey(userId));
  });
}

/** Somebody left a channel, or the bot was removed from it. */
export async function leaveChannel(core: Core, { inbound, channelId, userId }: Membership): Promise<void> {
  const { workspaceId } = inbound;
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    await removeMember(trx, workspaceId, channelId, userId);
    await saveChannelChange(trx, workspaceId, channelId);
    await core.outbox.refresh(trx, workspaceId, homeKey(userId));
    const workspace = await findWorkspace(trx, workspaceId);
    const channel = await findChannel(trx, workspaceId, channelId);
    if (channel && userId === workspace?.botUserId) {
      await saveChannel(trx, workspaceId, { ...channel, hasBot: false }, now);
    }
  });
}

/** A channel that Drumbeat follows was renamed, archived or taken up again. */
export async function changeChannel(
  core: Core,
  inbound: Inbound,
  channelId: string,
  change: { name: string } | { isArchived: boolean },
): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const channel = await findChannel(trx, inbound.workspaceId, channelId);
    if (!channel) return;
    await saveChannel(trx, inbound.workspaceId, { ...channel, ...change }, now);
    const isBack = 'isArchived' in change && !change.isArchived;
    if (isBack) await core.outbox.revive(trx, inbound.workspaceId, channelId);
  });
}
