import type { WebClient } from '@slack/web-api';
import type { Core } from '../../slice.ts';
import type { Workspace } from '../rules.ts';
import { markBack, markGone, saveWorkspace } from '../store/index.ts';

/** Asks Slack whose token this is, and keeps the workspace as active. Throws what Slack answers. */
export async function connectWorkspace(
  core: Pick<Core, 'database' | 'clock'>,
  client: WebClient,
): Promise<Workspace> {
  const told = await client.auth.test();
  const workspace: Workspace = {
    id: told.team_id ?? '',
    name: told.team ?? '',
    botId: told.bot_id ?? '',
    botUserId: told.user_id ?? '',
    state: 'active',
  };
  await core.database.transaction((trx) => saveWorkspace(trx, workspace, core.clock.now()));
  return workspace;
}

/** Keeps everything of a workspace whose installation ended, and sends it nothing more until it is back. */
export async function closeWorkspace(
  core: Pick<Core, 'database' | 'clock' | 'log'>,
  workspaceId: string,
  reason: string,
): Promise<void> {
  const isNews = await core.database.transaction((trx) =>
    markGone(trx, workspaceId, reason, core.clock.now()),
  );
  if (isNews) core.log.warn({ workspaceId, reason }, 'the installation in this workspace has ended');
}

/** Slack accepts our calls in this workspace again. */
export async function reopenWorkspace(
  core: Pick<Core, 'database' | 'log'>,
  workspaceId: string,
): Promise<void> {
  core.log.info({ workspaceId }, 'the installation in this workspace is back');
  await core.database.transaction((trx) => markBack(trx, workspaceId));
}
