import type { Context } from '../context.ts';
import type { Conversation, JsonObject, Workspace } from '../types.ts';
import { isMember } from '../workspace/conversations.ts';
import { seconds } from '../workspace/timestamps.ts';
import { emitEvent } from './emit.ts';

export function channelArchived(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  userId: string,
): void {
  const what = conversation.isArchived ? 'archive' : 'unarchive';
  emit(context, workspace, conversation, what, { channel: conversation.id, user: userId });
}

export function channelRenamed(context: Context, workspace: Workspace, conversation: Conversation): void {
  emit(context, workspace, conversation, 'rename', {
    channel: { id: conversation.id, name: conversation.name, created: seconds(conversation.createdAt) },
  });
}

export function channelDeleted(context: Context, workspace: Workspace, conversation: Conversation): void {
  emit(context, workspace, conversation, 'deleted', { channel: conversation.id });
}

/** Private channels have events of their own name, which only members hear. */
function emit(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  what: 'archive' | 'unarchive' | 'rename' | 'deleted',
  event: JsonObject,
): void {
  const isPrivate = conversation.kind === 'private';
  if (isPrivate && !isMember(conversation, workspace.app.botUserId)) return;
  const type = `${isPrivate ? 'group' : 'channel'}_${what}`;
  emitEvent(
    context,
    workspace,
    { subscription: type, scope: isPrivate ? 'groups:read' : 'channels:read' },
    { type, ...event },
  );
}
