import type { Conversation, JsonObject, Workspace } from '../types.ts';
import { counterpart, isMember } from '../workspace/conversations.ts';
import { seconds } from '../workspace/timestamps.ts';

/** A conversation object as every method carries it; methods add what is theirs (`is_member`, `num_members`). */
export function channelJson(workspace: Workspace, conversation: Conversation): JsonObject {
  const common = {
    id: conversation.id,
    created: seconds(conversation.createdAt),
    is_archived: conversation.isArchived,
    is_im: conversation.kind === 'im',
    is_org_shared: false,
    context_team_id: workspace.id,
    updated: conversation.updatedAt.getTime(),
  };
  if (conversation.kind === 'im') return common;
  return {
    ...common,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: true,
    is_group: false,
    is_mpim: false,
    is_private: conversation.kind === 'private',
    is_general: conversation.isGeneral,
    unlinked: 0,
    is_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    pending_connected_team_ids: [],
    shared_team_ids: [workspace.id],
    creator: conversation.creator,
    topic: described(conversation.topic, conversation),
    purpose: described(conversation.purpose, conversation),
    previous_names: conversation.previousNames,
  };
}

/** As the app's bot sees it in a list. */
export function listedChannelJson(workspace: Workspace, conversation: Conversation): JsonObject {
  const json = channelJson(workspace, conversation);
  if (conversation.kind === 'im') {
    const user = counterpart(conversation);
    return {
      ...json,
      user,
      is_user_deleted: workspace.people.get(user)?.isDeactivated ?? false,
      priority: 0,
    };
  }
  return {
    ...json,
    is_member: isMember(conversation, workspace.app.botUserId),
    num_members: conversation.members.length,
  };
}

function described(value: string, conversation: Conversation): JsonObject {
  const isSet = value !== '';
  return {
    value,
    creator: isSet ? conversation.creator : '',
    last_set: isSet ? seconds(conversation.createdAt) : 0,
  };
}
