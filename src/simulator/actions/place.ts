import type { Context } from '../context.ts';
import { messageJson } from '../shapes/message.ts';
import { viewJson } from '../shapes/view.ts';
import type {
  Block,
  Conversation,
  Ephemeral,
  JsonObject,
  Message,
  Person,
  StateValues,
  View,
  Workspace,
} from '../types.ts';
import { channelNamed, isMember } from '../workspace/conversations.ts';
import { elementsOf, initialValues } from '../workspace/element-state.ts';
import { findEphemeral, findMessage } from '../workspace/messages.ts';
import { isOpen } from '../workspace/views.ts';
import { channelOf, responseUrl } from './payload.ts';

/** Where somebody presses or chooses: a message or ephemeral by its ts, or a view (modal or Home). */
export type Where = { channel: string; ts: string } | { viewId: string };

export type Place =
  | { kind: 'message'; conversation: Conversation; message: Message; blocks: Block[] }
  | { kind: 'ephemeral'; conversation: Conversation; ephemeral: Ephemeral; blocks: Block[] }
  | { kind: 'view'; view: View; blocks: Block[] };

/** The place as this person sees it; throws where they cannot. */
export function placeSeenBy(workspace: Workspace, person: Person, where: Where): Place {
  if ('viewId' in where) {
    const view = workspace.views.get(where.viewId);
    if (!view || view.userId !== person.id || !isOpen(workspace, view)) {
      throw new Error(`${person.realName} has no view ${where.viewId} open.`);
    }
    return { kind: 'view', view, blocks: view.blocks };
  }
  const conversation = channelNamed(workspace, where.channel);
  if (!isMember(conversation, person.id)) throw new Error(`${person.realName} is not in ${where.channel}.`);
  const ephemeral = findEphemeral(conversation, where.ts);
  if (ephemeral?.userId === person.id)
    return { kind: 'ephemeral', conversation, ephemeral, blocks: ephemeral.blocks };
  const message = findMessage(conversation, where.ts);
  if (!message) throw new Error(`There is no message ${where.ts} in ${where.channel}.`);
  return { kind: 'message', conversation, message, blocks: message.blocks };
}

/** The one element with that action_id (in that block, if more than one has it). */
export function elementAt(place: Place, actionId: string, blockId?: string) {
  const found = elementsOf(place.blocks).find(
    (candidate) =>
      candidate.actionId === actionId && (blockId === undefined || candidate.blockId === blockId),
  );
  if (!found) throw new Error(`There is nothing with the action_id ${actionId} there.`);
  return found;
}

/** What the elements of that place hold for this person; a message keeps it for each person by itself. */
export function valuesAt(workspace: Workspace, person: Person, place: Place): StateValues {
  if (place.kind === 'view') return place.view.values;
  const ts = place.kind === 'message' ? place.message.ts : place.ephemeral.ts;
  const key = `${person.id}:${place.conversation.id}:${ts}`;
  const values = { ...initialValues(place.blocks), ...workspace.messageState.get(key) };
  workspace.messageState.set(key, values);
  return values;
}

/** The part of a payload that says where it happened. */
export function placeJson(context: Context, workspace: Workspace, person: Person, place: Place): JsonObject {
  if (place.kind === 'view') {
    return {
      container: { type: 'view', view_id: place.view.id },
      view: viewJson(workspace, place.view),
      trigger_id: context.triggers.issue(person.id, place.view.kind === 'modal' ? place.view.id : null),
    };
  }
  const { conversation } = place;
  const isEphemeral = place.kind === 'ephemeral';
  const { ts, threadTs } = isEphemeral ? place.ephemeral : place.message;
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    },
    channel: channelOf(conversation),
    ...(!isEphemeral && {
      message: messageJson(workspace, conversation, place.message, { withMetadata: true }),
    }),
    state: { values: valuesAt(workspace, person, place) },
    response_url: responseUrl(context, {
      workspaceId: workspace.id,
      userId: person.id,
      channel: conversation.id,
      original: { ts, isEphemeral },
      threadTs,
    }),
    trigger_id: context.triggers.issue(person.id, null),
  };
}
