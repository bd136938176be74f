import type { Core } from '../../slice.ts';
import { findWorkspace, learnChannel } from '../../workspaces/index.ts';
import { standupsOfWorkspace } from '../store/index.ts';
import { keys } from './keys.ts';

/** The bot was invited into a channel: the checklists that asked for it are true again. */
export async function refreshChecklists(
  core: Core,
  joined: { workspaceId: string; channelId: string; userId: string },
): Promise<void> {
  const { workspaceId, channelId, userId } = joined;
  const workspace = await findWorkspace(core.database.db, workspaceId);
  if (userId !== workspace?.botUserId) return;
  await learnChannel(core, workspaceId, channelId);
  await core.database.transaction(async (trx) => {
    for (const { teamId } of await standupsOfWorkspace(trx, workspaceId)) {
      await core.outbox.refresh(trx, workspaceId, keys.checklist(teamId));
    }
  });
}
