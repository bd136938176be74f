import { compact, only } from '../json.ts';
import type { Conversation, JsonObject, Message, Workspace } from '../types.ts';
import { repliesTo } from '../workspace/messages.ts';
import { seconds } from '../workspace/timestamps.ts';
import { fileJson } from './file.ts';

const asPosted = [
  'type', 'subtype', 'user', 'text', 'ts', 'team', 'bot_id', 'app_id', 'bot_profile', 'username', 'icons',
  'thread_ts', 'parent_user_id', 'blocks', 'attachments', 'metadata',
]; // biome-ignore format: a list of keys
const asUpdated = [
  'type',
  'user',
  'text',
  'team',
  'bot_id',
  'app_id',
  'bot_profile',
  'edited',
  'blocks',
  'files',
  'metadata',
];
const onlyInHistory = ['subtype', 'username', 'icons'];

/** As chat.postMessage answers with. */
export function postedJson(workspace: Workspace, conversation: Conversation, message: Message): JsonObject {
  return only(messageJson(workspace, conversation, message, { withMetadata: true }), asPosted);
}

/** As chat.update answers with. */
export function updatedJson(workspace: Workspace, conversation: Conversation, message: Message): JsonObject {
  return only(messageJson(workspace, conversation, message, { withMetadata: true }), asUpdated);
}

/** As conversations.replies lists it. */
export function repliedJson(
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
  options: { withMetadata: boolean },
): JsonObject {
  const json = messageJson(workspace, conversation, message, options);
  return only(
    json,
    Object.keys(json).filter((key) => !onlyInHistory.includes(key)),
  );
}

/** The whole message, as histories, events and payloads carry it. */
export function messageJson(
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
  { withMetadata }: { withMetadata: boolean },
): JsonObject {
  return compact({
    type: 'message',
    subtype: message.isBroadcast ? 'thread_broadcast' : message.subtype,
    user: message.userId,
    text: message.text,
    ts: message.ts,
    team: workspace.id,
    ...(message.isFromApp && authorship(workspace, message)),
    ...threadFields(conversation, message),
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    attachments: message.attachments.length > 0 ? message.attachments : undefined,
    files: message.fileIds.length > 0 ? filesOf(workspace, message) : undefined,
    edited: message.edited && { user: message.edited.userId, ts: message.edited.ts },
    reactions:
      message.reactions.length > 0
        ? message.reactions.map(({ name, users }) => ({ name, users, count: users.length }))
        : undefined,
    metadata: withMetadata ? message.metadata : undefined,
  });
}

function authorship(workspace: Workspace, message: Message): JsonObject {
  const { app } = workspace;
  return compact({
    bot_id: app.botId,
    app_id: app.appId,
    bot_profile: {
      id: app.botId,
      deleted: false,
      name: app.name,
      updated: seconds(workspace.people.get(app.botUserId)?.updatedAt ?? new Date(0)),
      app_id: app.appId,
      icons: botIcons(workspace),
      team_id: workspace.id,
    },
    username: message.username,
    icons: message.iconEmoji ? { emoji: message.iconEmoji } : undefined,
  });
}

export function botIcons(workspace: Workspace): JsonObject {
  const icon = (size: number) =>
    `https://${workspace.domain}.slack.com/apps/${workspace.app.appId}_${size}.png`;
  return { image_36: icon(36), image_48: icon(48), image_72: icon(72) };
}

function threadFields(
  conversation: Conversation,
  message: Message,
): { [key: string]: JsonObject[string] | undefined } {
  if (message.threadTs !== undefined) {
    const parent = conversation.messages.find(({ ts }) => ts === message.threadTs);
    return { thread_ts: message.threadTs, parent_user_id: parent?.userId };
  }
  const replies = repliesTo(conversation, message.ts);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map(({ userId }) => userId))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users.slice(0, 5),
    is_locked: false,
    subscribed: message.isFromApp,
  };
}

function filesOf(workspace: Workspace, message: Message): JsonObject[] {
  return message.fileIds.flatMap((id) => {
    const file = workspace.files.get(id);
    return file ? [fileJson(workspace, file)] : [];
  });
}
