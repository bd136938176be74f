import type { Context } from '../context.ts';
import { messageJson } from '../shapes/message.ts';
import type { Conversation, JsonObject, Message, Workspace } from '../types.ts';
import { isMember } from '../workspace/conversations.ts';
import { nextTs } from '../workspace/timestamps.ts';
import { emitEvent } from './emit.ts';

const audiences = {
  public: { subscription: 'message.channels', scope: 'channels:history', type: 'channel' },
  private: { subscription: 'message.groups', scope: 'groups:history', type: 'group' },
  im: { subscription: 'message.im', scope: 'im:history', type: 'im' },
} as const;

/** A message came, from a person or from the app itself: apps hear their own. */
export function messagePosted(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
): void {
  tell(context, workspace, conversation, messageEvent(workspace, conversation, message));
  const mention = `<@${workspace.app.botUserId}>`;
  if (!message.isFromApp && conversation.kind !== 'im' && message.text.includes(mention)) {
    const { channel_type: _, ...event } = messageEvent(workspace, conversation, message);
    emitEvent(
      context,
      workspace,
      { subscription: 'app_mention', scope: 'app_mentions:read' },
      { ...event, type: 'app_mention' },
    );
  }
}

export function messageChanged(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
): void {
  tell(context, workspace, conversation, {
    type: 'message',
    subtype: 'message_changed',
    message: messageJson(workspace, conversation, message, { withMetadata: true }),
    channel: conversation.id,
    hidden: true,
    ts: nextTs(conversation, context.clock.now()),
    channel_type: audiences[conversation.kind].type,
  });
}

export function messageDeleted(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
): void {
  tell(context, workspace, conversation, {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messageJson(workspace, conversation, message, { withMetadata: true }),
    channel: conversation.id,
    hidden: true,
    deleted_ts: message.ts,
    ts: nextTs(conversation, context.clock.now()),
    channel_type: audiences[conversation.kind].type,
  });
}

function messageEvent(workspace: Workspace, conversation: Conversation, message: Message): JsonObject {
  return {
    ...messageJson(workspace, conversation, message, { withMetadata: true }),
    channel: conversation.id,
    channel_type: audiences[conversation.kind].type,
  };
}

/** Only what happens in the app's own conversations reaches it. */
function tell(context: Context, workspace: Workspace, conversation: Conversation, event: JsonObject): void {
  if (!isMember(conversation, workspace.app.botUserId)) return;
  emitEvent(context, workspace, audiences[conversation.kind], event);
}
