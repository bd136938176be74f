import type { Context } from '../context.ts';
import { emitEvent } from '../events/emit.ts';
import type { Workspace } from '../types.ts';

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

/** The app is installed again, with these scopes or those it had. */
export function install(_context: Context, workspace: Workspace, { scopes }: { scopes?: string[] }): void {
  workspace.app.revoked = null;
  if (scopes) workspace.app.scopes = new Set(scopes);
}
