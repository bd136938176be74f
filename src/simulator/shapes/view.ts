import type { JsonObject, View, Workspace } from '../types.ts';

/** A view object as views.* answers with and as payloads carry it. */
export function viewJson(workspace: Workspace, view: View): JsonObject {
  return {
    id: view.id,
    team_id: workspace.id,
    type: view.kind,
    title: view.title,
    submit: view.submit,
    close: view.close,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values: view.values },
    hash: view.hash,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    submit_disabled: view.submitDisabled,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: workspace.app.appId,
    app_installed_team_id: workspace.id,
    bot_id: workspace.app.botId,
  };
}
