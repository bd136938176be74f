import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { messageJson } from '../shapes/message.ts';
import type { Workspace } from '../types.ts';
import { personNamed } from '../workspace/people.ts';
import { failed, type Outcome, troubleConnecting, worked } from './outcome.ts';
import { actionTs, channelOf, interactionBasics, responseUrl } from './payload.ts';
import { placeSeenBy } from './place.ts';

/** Somebody picks one of the app's shortcuts from the menu of a message. */
export async function messageShortcut(
  context: Context,
  workspace: Workspace,
  used: { user: string; callbackId: string; channel: string; ts: string },
): Promise<Outcome> {
  const person = personNamed(workspace, used.user);
  const place = placeSeenBy(workspace, person, used);
  if (place.kind !== 'message') throw new Error('Shortcuts are offered on messages only.');
  const { conversation, message } = place;
  const { user: _, ...basics } = interactionBasics(workspace, person);
  const { api_app_id: __, ...fields } = basics;
  const delivered = await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      ...fields,
      type: 'message_action',
      user: { id: person.id, name: person.name, team_id: workspace.id },
      callback_id: used.callbackId,
      trigger_id: context.triggers.issue(person.id, null),
      message_ts: message.ts,
      message: messageJson(workspace, conversation, message, { withMetadata: true }),
      channel: channelOf(conversation),
      action_ts: actionTs(context),
      response_url: responseUrl(context, {
        workspaceId: workspace.id,
        userId: person.id,
        channel: conversation.id,
        original: { ts: message.ts, isEphemeral: false },
      }),
    },
  });
  return delivered.acked ? worked : failed(troubleConnecting);
}

/** Somebody picks one of the app's shortcuts from the + menu or the search. */
export async function globalShortcut(
  context: Context,
  workspace: Workspace,
  used: { user: string; callbackId: string },
): Promise<Outcome> {
  const person = personNamed(workspace, used.user);
  const { api_app_id: _, ...fields } = interactionBasics(workspace, person);
  const delivered = await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      ...fields,
      type: 'shortcut',
      callback_id: used.callbackId,
      trigger_id: context.triggers.issue(person.id, null),
      action_ts: actionTs(context),
    },
  });
  return delivered.acked ? worked : failed(troubleConnecting);
}
