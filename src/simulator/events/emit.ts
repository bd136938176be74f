import type { Context, Retry } from '../context.ts';
import { deliver } from '../deliver.ts';
import { clockPause } from '../pause.ts';
import type { JsonObject, Workspace } from '../types.ts';
import { formatTs, seconds } from '../workspace/timestamps.ts';

/** When an event is sent again after it was not acked: at once, after a minute, after five. */
const retryDelaysMs = [0, 60_000, 300_000];

/** What an event needs so that the app hears it. */
export type Audience = { subscription: string; scope: string | null };

/** Sends an event to the app if it has subscribed to it and may hear it; goes on by itself until acked or given up. */
export function emitEvent(
  context: Context,
  workspace: Workspace,
  audience: Audience,
  event: JsonObject,
): void {
  const { app } = workspace;
  if (app.revoked !== null && !survivesRevocation.has(audience.subscription)) return;
  if (app.subscriptions && !app.subscriptions.has(audience.subscription)) return;
  if (audience.scope !== null && !app.scopes.has(audience.scope)) return;
  const now = context.clock.now();
  void attempt(context, workspace, callbackFor(workspace, withEventTs(event, now), now), 0);
}

const survivesRevocation = new Set(['app_uninstalled', 'tokens_revoked']);

function withEventTs(event: JsonObject, now: Date): JsonObject {
  return { ...event, event_ts: event.event_ts ?? event.ts ?? formatTs(now.getTime() * 1000) };
}

function callbackFor(workspace: Workspace, event: JsonObject, now: Date): JsonObject {
  const { app } = workspace;
  return {
    token: app.verificationToken,
    team_id: workspace.id,
    api_app_id: app.appId,
    event,
    type: 'event_callback',
    event_id: workspace.ids.next('Ev'),
    event_time: seconds(now),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${workspace.ids.next('ctx')}`,
  };
}

async function attempt(
  context: Context,
  workspace: Workspace,
  payload: JsonObject,
  times: number,
  reason = '',
): Promise<void> {
  const retry: Retry | undefined = times === 0 ? undefined : { attempt: times, reason };
  const delivered = await deliver(context, workspace, { kind: 'events_api', payload, retry });
  const delay = retryDelaysMs[times];
  if (delivered.acked || delay === undefined || context.stopping.aborted) return;
  await clockPause(context, delay);
  if (context.stopping.aborted) return;
  await attempt(context, workspace, payload, times + 1, reasons[delivered.reason]);
}

const reasons = { timeout: 'http_timeout', unreachable: 'connection_failed', http_error: 'http_error' };
