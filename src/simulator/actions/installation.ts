import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { emitEvent } from '../events/emit.ts';
import type { Workspace } from '../types.ts';
import { seconds } from '../workspace/timestamps.ts';

/** An admin removes the app: its token is dead, and it is told so, in no certain order. */
export function uninstall(context: Context, workspace: Workspace): void {
  workspace.app.revoked = 'account_inactive';
  const { botUserId } = workspace.app;
  emitEvent(
    context,
    workspace,
    { subscription: 'tokens_revoked', scope: null },
    {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [botUserId] },
    },
  );
  emitEvent(
    context,
    workspace,
    { subscription: 'app_uninstalled', scope: null },
    { type: 'app_uninstalled' },
  );
}

/** Slack sends the app too many events for a minute, and says so instead. */
export async function rateLimitEvents(context: Context, workspace: Workspace): Promise<void> {
  await deliver(context, workspace, {
    kind: 'events_api',
    payload: {
      token: workspace.app.verificationToken,
      type: 'app_rate_limited',
      team_id: workspace.id,
      minute_rate_limited: seconds(context.clock.now()),
      api_app_id: workspace.app.appId,
    },
  });
}

/** The app is installed again, with these scopes or those it had. */
export function install(_context: Context, workspace: Workspace, { scopes }: { scopes?: string[] }): void {
  workspace.app.revoked = null;
  if (scopes) workspace.app.scopes = new Set(scopes);
}
